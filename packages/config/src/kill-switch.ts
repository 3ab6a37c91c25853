import type { ConfigOff, ConfigSettings, Env } from './config.ts'
import { readVariable } from './variable.ts'

const offWords = new Set(['1', 'on', 'true', 'yes'])
const notOffWords = new Set(['0', 'false', 'no', 'off'])

/** The two switches that win over any DSN. `undefined` when neither is set. */
export function readKillSwitch(env: Env, settings: ConfigSettings): ConfigOff | undefined {
  return readDisabled(env) ?? (settings.ignoreDoNotTrack === true ? undefined : readDoNotTrack(env))
}

/** An unknown word turns telemetry off: whoever wrote it meant something, and doubt means off. */
function readDisabled(env: Env): ConfigOff | undefined {
  const rule = 'TACET_DISABLED'
  const variable = readVariable(env, rule)
  if (variable.kind === 'absent' || variable.kind === 'blank') return undefined
  const word = variable.kind === 'text' ? variable.text.toLowerCase() : ''
  if (notOffWords.has(word)) return undefined
  const warnings = offWords.has(word)
    ? []
    : ['tacet: telemetry is off: TACET_DISABLED is neither yes nor no (use 1 or 0)']
  return { on: false, reason: 'disabled', rule, warnings }
}

/** Any value but `0` counts, as its convention has it: https://consoledonottrack.com/ */
function readDoNotTrack(env: Env): ConfigOff | undefined {
  const rule = 'DO_NOT_TRACK'
  const variable = readVariable(env, rule)
  if (variable.kind === 'absent' || variable.kind === 'blank') return undefined
  if (variable.kind === 'text' && variable.text === '0') return undefined
  return { on: false, reason: 'do-not-track', rule, warnings: [] }
}
