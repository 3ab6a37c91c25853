import type { OffReason } from '@tacet/config'
import type { Current, Status } from '@tacet/telemetry'
import type { NamedParts } from '../parts/named-parts.ts'
import type { Env, Settings } from '../settings.ts'

/** What `start` hands to the code that it loads. */
export interface Opening {
  readonly current: Current
  readonly env: Env
  readonly settings: Settings
  /** Parts that the app's imports name. */
  readonly named: NamedParts
  /** The place that named a DSN. */
  readonly rule: string
  /**
   * Ends it: telemetry is off, and what was kept is forgotten.
   *
   * @param by The setting that decided. Default: the place that named the DSN.
   */
  readonly off: (reason: OffReason, by?: string) => Status
  /** What the endpoint answered, when it was asked. */
  readonly answer?: string
}
