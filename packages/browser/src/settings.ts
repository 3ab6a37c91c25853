import type { Env } from '@tacet/config'
import type { GateSettings } from '@tacet/gate'
import type { Policy } from '@tacet/scrub'
import type { LoadPart, Logs, MakeTransport, Tracing } from './sdk.ts'

export type { Env }

/** What an app may decide in code. Whether anything is said at all is the operator's to decide. */
export interface Settings {
  /** Wins over every other source of a DSN, but not over a kill switch. */
  readonly dsn?: string | undefined
  /**
   * Path of an endpoint of the page's own origin that answers with the configuration, or with 204
   * when telemetry is off. It is asked only when no other source has a DSN.
   * @default none; nothing is asked
   */
  readonly configUrl?: string | undefined
  /**
   * Set by an operator who wants telemetry although `DO_NOT_TRACK` is set.
   * @default false
   */
  readonly ignoreDoNotTrack?: boolean | undefined
  /**
   * What may leave. The operator's `strict` wins over `mode: 'standard'`, never the reverse.
   * @default the `standard` policy
   */
  readonly policy?: Policy | undefined
  /**
   * Item types that leave only when named here, for example `['attachment']`.
   * @default []
   */
  readonly allow?: GateSettings['allow']
  /**
   * Turns the bytes of an opted-in binary item into bytes or text that may leave.
   * @default {} (binary items are dropped)
   */
  readonly binary?: GateSettings['binary']
  /**
   * Origins (`https://api.example.com`) or paths of the page's own origin (`/api/`) that may receive
   * trace headers.
   * @default [] (nobody, the page's own origin included)
   */
  readonly tracePropagationTargets?: readonly (RegExp | string)[] | undefined
  /**
   * Adds a W3C `traceparent` header for these targets, which OpenTelemetry backends understand.
   * @default false
   */
  readonly propagateTraceparent?: boolean | undefined
  /**
   * What happened before an error (clicks, requests, navigations, lines of the console):
   * `() => import('@tacet/browser/breadcrumbs')`.
   * @default none; a bundler leaves the code out, as for each part that is named so
   */
  readonly breadcrumbs?: LoadPart | undefined
  /**
   * How what writes `log` and `metric` is loaded; `false` leaves it out, and these calls do nothing.
   * @default loaded at the first of these calls by an app that imports `log` or `metric` from here
   */
  readonly logs?: LoadPart<Logs> | false | undefined
  /**
   * How what measures page loads, navigations, requests and `span` is loaded; `false` leaves it out.
   * @default loaded by an app that imports `span` from here, when the operator's sample rate is above 0
   */
  readonly tracing?: LoadPart<Tracing> | false | undefined
  /**
   * Sends the number of healthy and failed visits: `() => import('@tacet/browser/sessions')`.
   * @default none
   */
  readonly sessions?: LoadPart | undefined
  /**
   * Records what the page looks like, with every text masked and every picture left out.
   * @default none
   */
  readonly replay?: ReplaySettings | undefined
  /**
   * Shows the SDK's button for feedback.
   * @default none
   */
  readonly feedback?: FeedbackSettings | undefined
  /**
   * Keeps what cannot be sent while there is no network, cleaned, in IndexedDB:
   * `() => import('@tacet/browser/offline')`.
   * @default none; nothing is stored
   */
  readonly offline?: LoadTransport | undefined
  /** Where to send instead of the DSN's host, for example the path of `createTunnel`. */
  readonly tunnel?: string | undefined
  /**
   * Further options for the SDK: hooks such as `beforeSend`, `initialScope`, `ignoreErrors`, and
   * `integrations` as instances. Options that tacet decides are left out with one line each.
   * @default {}
   */
  readonly sentry?: SdkOptions | undefined
  /** Called with the evidence of each envelope that left. It can neither change nor delay it. */
  readonly onReceipt?: GateSettings['onReceipt']
  /**
   * Lets the SDK print what it does.
   * @default false
   */
  readonly debug?: boolean | undefined
}

/** How a transport is loaded. */
export type LoadTransport = () => Promise<{ readonly makeTransport: MakeTransport }>

/** How a visit is recorded. */
export interface ReplaySettings {
  /** `() => import('@tacet/browser/replay')` */
  readonly load: LoadPart
  /** Share of the visits that are recorded whole, from 0 to 1. @default 0 */
  readonly sessionSampleRate?: number
  /** Share of the visits in which an error happens, from 0 to 1. @default 0 */
  readonly errorSampleRate?: number
}

/** How people are asked. */
export interface FeedbackSettings {
  /** `() => import('@tacet/browser/feedback')` */
  readonly load: LoadPart
  /** Options of the SDK's `feedbackIntegration`: labels, colours, `autoInject`. */
  readonly options?: SdkOptions
}

/** Options of `Sentry.init`, of whichever major the app has installed. */
export type SdkOptions = Readonly<Record<string, unknown>>
