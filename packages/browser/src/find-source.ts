import type { Env, Settings } from './settings.ts'

/** A place that may name the public DSN, as `status()` tells it. */
export type Source = 'PUBLIC_SENTRY_DSN' | 'meta' | 'script' | 'settings.configUrl' | 'settings.dsn'

/**
 * Finds the first place that names a DSN which is not blank, or the endpoint that may; `undefined`
 * means off. What is said there is judged later, by code that is loaded then: this runs on every
 * page that stays silent.
 */
export function findSource(env: Env, settings: Settings): Source | undefined {
  if (isSet(settings.dsn)) return 'settings.dsn'
  if (isSet(env['PUBLIC_SENTRY_DSN'])) return 'PUBLIC_SENTRY_DSN'
  if (isSet(find<HTMLMetaElement>('head>meta[name=tacet-dsn]')?.content)) return 'meta'
  if (/"dsn"\s*:\s*"\s*[^"\s]/.test(`${find('script#tacet-config')?.textContent}`)) return 'script'
  if (isSet(settings.configUrl)) return 'settings.configUrl'
}

function isSet(value: unknown): boolean {
  return /\S/.test(`${value ?? ''}`)
}

/** `undefined` where there is no page: on a server that renders one, in a worker. */
function find<E extends Element>(selector: string): E | null | undefined {
  return globalThis.document?.querySelector<E>(selector)
}
