import type { ConfigSettings } from '@tacet/config'
import type { GateSettings } from '@tacet/gate'
import type { Policy, Scrubber } from '@tacet/scrub'

/** What an app may decide in code. The operator's environment decides whether anything is said at all. */
export interface Settings extends Pick<ConfigSettings, 'dsn' | 'dsnVariable' | 'ignoreDoNotTrack'> {
  /**
   * What may leave. `TACET_POLICY=strict` wins over `mode: 'standard'`, never the reverse.
   * @default the `standard` policy
   */
  readonly policy?: Policy
  /**
   * Another scrub engine: `createScrubber` of `@tacet/scrub` is the one with every detector.
   * @default that one, and on Workers the small one of `@tacet/scrub/lean`
   */
  readonly engine?: (policy: Policy) => Engine
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
   * Milliseconds that an invocation, already answered, may be kept alive for what is still to be sent.
   * @default 2000
   */
  readonly flushTimeout?: number
  /**
   * Further options for the SDK: hooks such as `beforeSend`, `initialScope`, `ignoreErrors`, and
   * `integrations` as instances or as names of the SDK's exports (`['zodErrorsIntegration']`).
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

/** The part of a scrubber that the gate calls. */
export type Engine = Pick<Scrubber, 'inspect'>

/** Options of `Sentry.init`, of whichever major the app has installed. */
export type SdkOptions = Readonly<Record<string, unknown>>

const defaultFlushTimeout = 2_000

/** Hosts end an invocation at the latest 30 s after its answer; more cannot be promised. */
const longestFlushTimeout = 30_000

/** The bound after an answer; anything but a time in milliseconds counts as not given. */
export function flushTimeoutOf({ flushTimeout }: Settings): number {
  const given = Number.isFinite(flushTimeout) ? flushTimeout : undefined
  return Math.min(Math.max(given ?? defaultFlushTimeout, 0), longestFlushTimeout)
}

/** Whether any service but the backend may be told of traces. */
export function sharesTraces({ tracePropagationTargets = [] }: Settings): boolean {
  return tracePropagationTargets.length > 0
}
