import type { ConfigOn } from '@tacet/config'
import type { GateCounters, GateSettings } from '@tacet/gate'
import type { Engine } from './engine.ts'
import type { Settings } from '../settings.ts'
import { warn } from '../warn.ts'

/** What the gate is told, by the operator's configuration and the app's settings. */
export function gateSettings(
  config: ConfigOn,
  scrubber: Engine,
  settings: Settings,
  counters: GateCounters,
): GateSettings {
  const { allow = [], binary, onReceipt, replay, sessions } = settings
  return {
    backend: config.backend,
    scrubber,
    host: config.dsn.host,
    allow: [
      ...allow,
      ...(sessions === undefined ? [] : (['session', 'sessions'] as const)),
      ...(replay === undefined ? [] : (['replay_event', 'replay_recording'] as const)),
    ],
    binary,
    onReceipt,
    warn,
    counters,
  }
}
