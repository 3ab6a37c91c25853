import type { ConfigSettings } from '@tacet/config'
import type { GateSettings } from '@tacet/gate'
import type { Policy } from '@tacet/scrub'

/** What an app may decide in code. The operator's environment decides whether anything is said at all. */
export interface Settings extends Pick<ConfigSettings, 'dsn' | 'dsnVariable' | 'ignoreDoNotTrack'> {
  /**
   * What may leave. `TACET_POLICY=strict` wins over `mode: 'standard'`, never the reverse.
   * @default the `standard` policy
   */
  readonly policy?: Policy
  /**
   * Item types that leave only when named here, for example `['attachment']`.
   * @default []
   */
  readonly allow?: NonNullable<GateSettings['allow']>
  /**
   * Turns the bytes of an opted-in binary item into bytes or text that may leave.
   * @default {} (binary items are dropped)
   */
  readonly binary?: NonNullable<GateSettings['binary']>
  /**
   * URLs, or parts of them, of services that may receive `sentry-trace` and `baggage` headers.
   * @default []
   */
  readonly tracePropagationTargets?: readonly (RegExp | string)[]
  /**
   * Sends the number of healthy and failed requests per minute.
   * @default false
   */
  readonly sessions?: boolean
  /**
   * Milliseconds that the end of the process may wait for what was not yet delivered.
   * @default 2000
   */
  readonly shutdownTimeout?: number
  /**
   * Further options for the SDK: hooks such as `beforeSend`, `initialScope`, `ignoreErrors`, and
   * `integrations` as instances or as names of the SDK's exports (`['openAIIntegration']`).
   * Options that tacet pins, or that send past the gate, are left out with one line each.
   * @default {}
   */
  readonly sentry?: SdkOptions
  /** Called with the evidence of each envelope that left. It can neither change nor delay it. */
  readonly onReceipt?: NonNullable<GateSettings['onReceipt']>
  /**
   * Lets the SDK print what it does.
   * @default false
   */
  readonly debug?: boolean
}

/** Options of `Sentry.init`, of whichever major the app has installed. */
export type SdkOptions = Readonly<Record<string, unknown>>

/** Well within the 10 s that Docker, and the 30 s that Kubernetes, leaves after SIGTERM. */
const defaultShutdownTimeout = 2_000

/** The bound at the end; what is no time in milliseconds counts as not given. */
export function shutdownTimeoutOf({ shutdownTimeout }: Settings): number {
  const given = Number.isFinite(shutdownTimeout) ? shutdownTimeout : undefined
  return given === undefined ? defaultShutdownTimeout : Math.min(Math.max(given, 0), longestTimer)
}

/** Beyond this, timers fire at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimer = 2 ** 31 - 1

/** Whether any service but the backend may be told of traces. */
export function sharesTraces({ tracePropagationTargets = [] }: Settings): boolean {
  return tracePropagationTargets.length > 0
}
