/** A process environment, a Worker's bindings, or any other bag of strings. */
export type Env = Readonly<Record<string, unknown>>

/** The kind of server behind the DSN; `auto` sends only what every known backend can take. */
export type Backend = 'auto' | 'bugsink' | 'glitchtip' | 'sentry'

/** How much may leave: `strict` lets no free text out. */
export type PolicyName = 'standard' | 'strict'

/** The parts of a DSN that tacet uses. A legacy secret part is read over and kept nowhere. */
export interface Dsn {
  readonly protocol: 'http' | 'https'
  readonly publicKey: string
  /** Host name, IPv4 address or bracketed IPv6 address. */
  readonly host: string
  /** Empty when the DSN names none. */
  readonly port: string
  /** Sub-path without leading or trailing slash; empty when the server sits at the root. */
  readonly path: string
  readonly projectId: string
}

/** Why telemetry is off. The last two are found out by an adapter while it loads the SDK. */
export type OffReason =
  | 'blank-dsn'
  | 'disabled'
  | 'do-not-track'
  | 'invalid-dsn'
  | 'no-dsn'
  | 'sdk-failed'
  | 'sdk-missing'

/** Everything an adapter needs to start. */
export interface ConfigOn {
  readonly on: true
  readonly dsn: Dsn
  readonly backend: Backend
  /** @default 'production' */
  readonly environment: string
  /** Absent: none is sent. */
  readonly release?: string
  /** Absent: none is sent. */
  readonly serverName?: string
  /** Between 0 and 1. */
  readonly tracesSampleRate: number
  readonly policy: PolicyName
  /** The setting that decided, for example `SENTRY_DSN`. */
  readonly rule: string
  /** One line per cause, each without the offending value. */
  readonly warnings: readonly string[]
}

/** Telemetry is off, and why. */
export interface ConfigOff {
  readonly on: false
  readonly reason: OffReason
  /** The setting that decided, for example `DO_NOT_TRACK`. */
  readonly rule: string
  /** One line per cause, each without the offending value. */
  readonly warnings: readonly string[]
}

/** What `readConfig` decides. */
export type Config = ConfigOff | ConfigOn

/** What the app may decide in code; everything else is the operator's, in the environment. */
export interface ConfigSettings {
  /** Wins over the environment's DSN, but not over a kill switch. */
  readonly dsn?: string | undefined
  /**
   * The variable that holds the DSN; `<name>_FILE` names a file that holds it.
   * @default 'SENTRY_DSN'
   */
  readonly dsnVariable?: string | undefined
  /**
   * Set by an operator who wants telemetry although `DO_NOT_TRACK` is set.
   * @default false
   */
  readonly ignoreDoNotTrack?: boolean | undefined
  /** Reads the file that `<dsnVariable>_FILE` names; only called when that file decides. */
  readonly readFile?: ((path: string) => string) | undefined
}
