/** The trace that a piece of work belongs to, as it travels in a message or in a job's data. */
export interface TraceCarrier {
  /** https://www.w3.org/TR/trace-context/#traceparent-header */
  readonly traceparent?: string
  /** https://www.w3.org/TR/baggage/, of which only the agreement about the trace is kept. */
  readonly baggage?: string
}

/** One piece of work among many that a process does: a job, a message, a tick of a clock. */
export interface Piece {
  /** A name of few distinct values: `send invoice`, never `send invoice 4711`. */
  readonly name: string
  readonly op?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  /**
   * Whose trace it goes on with: that of who asked for it, or `new` for none.
   * @default the trace of the code around it, or a new one where there is none
   */
  readonly trace?: TraceCarrier | 'new'
  /** For whom it is done. What of it leaves is up to the policy. */
  readonly user?: { readonly id: string } | undefined
  readonly tags?: Readonly<Record<string, string>>
}

/** Something that happened before, told along with an error that follows in the same scope. */
export interface Breadcrumb {
  readonly category: string
  readonly message: string
  readonly level?: 'debug' | 'error' | 'info' | 'warning'
  readonly data?: Readonly<Record<string, unknown>>
  /** When, in milliseconds of the epoch. @default now */
  readonly time?: number
}

/** https://develop.sentry.dev/sdk/telemetry/check-ins/ */
export interface CheckIn {
  /** Lower-case letters, digits, `-` and `_`, at most 50. */
  readonly slug: string
  readonly status: 'error' | 'in_progress' | 'ok'
  /** 32 hex digits; the one of `in_progress` again with how it ended. */
  readonly id: string
  /** In seconds. */
  readonly duration?: number
}

/** When a check-in is due, and how late it may be before someone is told. */
export interface Monitor {
  readonly schedule:
    | { readonly type: 'crontab'; readonly value: string }
    | {
        readonly type: 'interval'
        readonly value: number
        readonly unit: 'day' | 'hour' | 'minute' | 'month' | 'week' | 'year'
      }
  readonly timezone?: string
  /** In minutes: how late it may begin. */
  readonly checkinMargin?: number
  /** In minutes: how long it may take. */
  readonly maxRuntime?: number
  readonly failureIssueThreshold?: number
  readonly recoveryThreshold?: number
}

/** What a sink can do besides, where its runtime works on one thing after another. */
export interface WorkSink {
  /**
   * Calls `fn` exactly once, synchronously, and returns its very result. What `fn` and all that it
   * awaits set (tags, user, breadcrumbs) is seen by nothing outside, and the other way round only
   * what was set for the whole process.
   */
  isolate<T>(piece: Piece, fn: () => T): T
  breadcrumb(breadcrumb: Breadcrumb): void
  checkIn(checkIn: CheckIn, monitor?: Monitor): void
  /** The trace that the running code belongs to. */
  trace(): TraceCarrier
}
