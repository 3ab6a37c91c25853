import type { OffReason } from '@tacet/config'
import type { Env, Settings } from '../settings.ts'

/** The setting that decides, as `status()` tells it, and why telemetry is off if it is. */
export type Decision = readonly [rule: string, off?: OffReason]

/**
 * Decides whether more is loaded: kill switches first, then the first place that names a DSN which is
 * not blank, or the endpoint that may. What is said there is judged by code that is loaded then
 * (`readPageConfig`); this runs on every page that stays silent, and knows only the plain cases.
 */
export function decide(env: Env, settings: Settings): Decision {
  try {
    if (isYes(env['TACET_DISABLED'])) return ['TACET_DISABLED', 'disabled']
    if (isYes(env['DO_NOT_TRACK']) && !settings.ignoreDoNotTrack) {
      return ['DO_NOT_TRACK', 'do-not-track']
    }
    if (isSet(settings.dsn)) return ['settings.dsn']
    if (isSet(env['PUBLIC_SENTRY_DSN'])) return ['PUBLIC_SENTRY_DSN']
    if (isSet(find<HTMLMetaElement>('meta[name=tacet-dsn]')?.content)) return ['meta']
    if (/"dsn"\s*:\s*"\s*[^"\s]/.test(`${find('#tacet-config')?.textContent}`)) return ['script']
    if (isSet(settings.configUrl)) return ['settings.configUrl']
    return ['PUBLIC_SENTRY_DSN', 'no-dsn']
  } catch {
    return ['settings', 'sdk-failed']
  }
}

// A regular expression turns whatever it is given into a text.
const isYes = (value: unknown): boolean => /^(1|on|true|yes)$/i.test(value as string)
const isSet = (value: unknown): boolean => /\S/.test((value ?? '') as string)

/** `undefined` where there is no page: in a worker. */
function find<E extends Element>(selector: string): E | null | undefined {
  return globalThis.document?.querySelector<E>(selector)
}
