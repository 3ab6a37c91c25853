import type { Env, OffReason } from '@tacet/config'
import type { Settings } from '../settings.ts'

/** The setting that decides, as `status()` tells it, and why telemetry is off or the text of a DSN. */
export interface Decision {
  readonly rule: string
  readonly off?: OffReason
  readonly dsn?: string
}

/**
 * Decides whether more is loaded. It runs in every worker that stays silent and knows only the plain
 * cases; what a DSN or a word means is judged by `readConfig`, once there is something to judge.
 */
export function decide(env: Env, { dsn, dsnVariable, ignoreDoNotTrack }: Settings): Decision {
  if (!/^(0|false|no|off|)$/i.test(textOf(env['TACET_DISABLED']))) {
    return { rule: 'TACET_DISABLED', off: 'disabled' }
  }
  if (!/^0?$/.test(textOf(env['DO_NOT_TRACK'])) && ignoreDoNotTrack !== true) {
    return { rule: 'DO_NOT_TRACK', off: 'do-not-track' }
  }
  const own = textOf(dsn)
  if (own !== '') return { rule: 'settings.dsn', dsn: own }
  const rule = dsnVariable ?? 'SENTRY_DSN'
  const text = textOf(env[rule])
  if (text !== '') return { rule, dsn: text }
  return { rule, off: typeof env[rule] === 'string' ? 'blank-dsn' : 'no-dsn' }
}

/** Bindings may be anything; one that is set to something other than a text counts as an unknown word. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' || typeof value === 'function' ? '?' : String(value).trim()
}
