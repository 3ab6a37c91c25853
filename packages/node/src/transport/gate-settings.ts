import type { ConfigOn } from '@tacet/config'
import type { GateCounters, GateSettings } from '@tacet/gate'
import { createScrubber, definePolicy, type Policy } from '@tacet/scrub'
import type { Settings } from '../settings.ts'
import { warn } from '../warn.ts'

/** What the gate is told, by the operator's config and the app's settings. */
export function gateSettings(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  counters: GateCounters,
): GateSettings {
  const { allow = [], binary = {}, onReceipt, sessions = false } = settings
  const scrubber = createScrubber(policy)
  try {
    // Of what was only found in the environment nobody said that it is secret.
    definePolicy({ ...settings.policy, warn })
    // The first text builds the automaton, in some 20 ms: better now than while a request fails.
    scrubber.text('nothing secret')
  } catch {
    // The gate says so for each item that it then cannot let out.
  }
  return {
    backend: config.backend,
    scrubber,
    host: config.dsn.host,
    allow: sessions ? [...allow, 'session', 'sessions'] : allow,
    binary,
    onReceipt,
    warn,
    counters,
  }
}
