import { capture, dismiss, startWith, type Status } from '@tacet/telemetry'
import { decide } from './decision/decide.ts'
import { named } from './parts/named-parts.ts'
import type { Opening } from './decision/opening.ts'
import type { Env, Settings } from './settings.ts'

/**
 * Turns telemetry on if an operator supplied a public DSN. Off, nothing is loaded and nothing in the
 * page is touched. On, uncaught errors are captured from the start: what comes before the SDK is kept
 * for it, the first hundred errors and calls.
 *
 * The first place that names a DSN decides: `settings.dsn`, `env.PUBLIC_SENTRY_DSN`,
 * `<meta name="tacet-dsn" content="…">` in the head, `<script type="application/json"
 * id="tacet-config">`, the endpoint `settings.configUrl`. The server's `SENTRY_DSN` is never read.
 *
 * @param env What was known when the app was built, under the names of `@tacet/config`.
 * @param settings What the app decides in code.
 * @returns The status, with the rule that decided. Never rejects: what fails leaves telemetry off
 *   and is told in one line on the console. A second call gets the status of the first.
 *
 * @example
 * import { start } from '@tacet/browser'
 * void start({ PUBLIC_SENTRY_DSN: import.meta.env.VITE_PUBLIC_SENTRY_DSN })
 */
export async function start(env: Env = {}, settings: Settings = {}): Promise<Status> {
  // On a server that renders pages, a page's DSN means nothing.
  const [rule, reason = 'addEventListener' in globalThis ? undefined : 'no-dsn'] = decide(
    env,
    settings,
  )
  if (reason) return dismiss({ on: false, reason, rule })
  try {
    return await startWith({ on: true, rule }, async (current) => {
      const listening = new AbortController()
      const listen = (event: Partial<ErrorEvent & PromiseRejectionEvent>): void =>
        capture(event.error ?? event.reason ?? event.message, { handled: false })
      const off: Opening['off'] = (why, by = rule) => {
        listening.abort()
        return dismiss({ on: false, reason: why, rule: by }, current)
      }
      try {
        addEventListener('error', listen, listening)
        addEventListener('unhandledrejection', listen, listening)
        const opening = { current, env, settings, rule, off, named }
        // Two statements: bundlers that preload would fetch both for a choice between the two.
        if (rule === 'settings.configUrl') {
          return await (await import('./decision/ask.ts')).open(opening)
        }
        return await (await import('./decision/on.ts')).open(opening)
      } catch (error) {
        off('sdk-failed')
        // oxlint-disable-next-line no-console -- the one channel to people that a page has
        console.warn('tacet: telemetry is off: no chunk (CSP?)')
        throw error
      }
    })
  } catch {
    // The chunk, built-ins that were frozen meanwhile, or a console that throws.
    return dismiss({ on: false, reason: 'sdk-failed', rule })
  }
}
