import { readOwnSecrets, type ConfigOn, type Env } from '@tacet/config'
import { gate, type Send } from '@tacet/gate'
import { policyInForce } from '@tacet/gate/sdk'
import { createScrubber, definePolicy } from '@tacet/scrub'
import { answer, type Answer } from './exchange.ts'
import { createRelay } from './relay.ts'
import type { TunnelSettings } from './settings.ts'
import type { Pass } from './take-post.ts'
import { withoutAddresses } from './without-addresses.ts'

/** What stands between a read envelope and the backend. */
export interface DoorSettings {
  readonly config: ConfigOn
  readonly env: Env
  readonly settings: TunnelSettings
  readonly timeout: number
  readonly warn: (line: string) => void
}

/**
 * The server's own gate, with the whole engine and the server's own secrets, whatever the page did
 * before. It stands in a module of its own, so that nothing of it is loaded while telemetry is off.
 */
export function openDoor(given: DoorSettings): Pass {
  const { config, env, settings, timeout, warn } = given
  // Of what was only found in the environment nobody said that it is secret.
  definePolicy({ ...settings.policy, warn })
  const scrubber = createScrubber(
    policyInForce(config.policy, settings.policy, readOwnSecrets(env)),
  )
  const now = settings.now ?? Date.now
  const relay = createRelay({
    dsn: config.dsn,
    fetch: settings.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeout,
    now,
  })
  const send: Send<Answer | {}> = gate(relay, {
    backend: config.backend,
    scrubber: withoutAddresses(scrubber),
    host: config.dsn.host,
    allow: settings.allow,
    binary: settings.binary,
    counters: settings.counters,
    onReceipt: settings.onReceipt,
    warn,
  })
  return async (envelope, spent) => {
    const started = now()
    // All the work is done before the gate first waits, so this is the time of the work alone.
    const sending = send(envelope)
    spent(now() - started)
    const sent = await sending
    return 'status' in sent ? sent : answer(200, 'nothing of it may leave')
  }
}
