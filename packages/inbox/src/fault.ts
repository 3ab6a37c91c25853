/** What a sender tells about a request before its body is read. */
export interface RequestHead {
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** Lower-case names; values sent more than once are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
}

/** How the inbox misbehaves. Parts combine: `{ delayMs: 500, status: 503 }` is a slow failure. */
export interface Fault {
  /** HTTP status of the answer, for example 429, 413 or 500. @default 200 */
  readonly status?: number
  /** Headers of the answer, for example `Retry-After` or `X-Sentry-Rate-Limits`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds between the last byte of the request and the answer. @default 0 */
  readonly delayMs?: number
  /** The connection is reset once the request has been read. */
  readonly reset?: boolean
  /** The request is read and never answered. */
  readonly hang?: boolean
  /** Bytes read per second, so that the sender meets back-pressure. */
  readonly slowRead?: number
  /** How many requests meet the fault. @default every one */
  readonly times?: number
  /** Which requests meet the fault. @default every one */
  readonly match?: (head: RequestHead) => boolean
}

/** The fault in force. */
export interface FaultSwitch {
  set(fault: Fault | undefined): void
  /** The fault for this request, counted; `undefined` when it is to be answered as usual. */
  take(head: RequestHead): Fault | undefined
}

export function createFaultSwitch(): FaultSwitch {
  let current: Fault | undefined
  let left = 0
  return {
    set(fault) {
      current = fault
      left = fault?.times ?? Number.POSITIVE_INFINITY
    },
    take(head) {
      if (!current || left <= 0 || current.match?.(head) === false) return undefined
      left -= 1
      return current
    },
  }
}
