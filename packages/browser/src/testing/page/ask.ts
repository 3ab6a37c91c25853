import type { Env, Settings } from '@tacet/browser'

/** What a test asks of a page, written into it before its code runs. */
export interface Ask {
  readonly env?: Env
  readonly settings?: Settings
  /** Names of parts. */
  readonly parts?: readonly string[]
  /** Options of an app that calls `init` itself. */
  readonly options?: object
}
