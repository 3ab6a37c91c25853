/**
 * Stands for `@tacet/browser` in a page that is measured without it: every name, and nothing behind.
 *
 * @module
 */
import type * as Browser from '@tacet/browser'

const nothing = (): void => {}

export const capture: typeof Browser.capture = nothing
export const tag: typeof Browser.tag = nothing
export const log: typeof Browser.log = {
  debug: nothing,
  error: nothing,
  fatal: nothing,
  info: nothing,
  trace: nothing,
  warn: nothing,
}
export const metric: typeof Browser.metric = {
  count: nothing,
  distribution: nothing,
  gauge: nothing,
}
export const span: typeof Browser.span = (_name, fn) => fn()
export const flush: typeof Browser.flush = () => Promise.resolve(true)
export const status: typeof Browser.status = () => ({ on: false, reason: 'no-dsn', rule: 'none' })
export const start: typeof Browser.start = () => Promise.resolve(status())
export const guard: typeof Browser.guard = (options) => options
