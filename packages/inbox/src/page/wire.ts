/** What the page and its server say to each other. */
import type { Mark } from '../rows/marks.ts'

/** One line of the list: an item, or a request that brought none. */
export interface Row {
  /** `item-7` or `request-3`; ids are never used twice. */
  readonly id: string
  readonly requestId: number
  /** The item's type, or `request`, or `broken` for an envelope that could not be read. */
  readonly type: string
  readonly title: string
  /** ISO 8601. */
  readonly time: string
  readonly bytes: number
  /** The answer its request got; 0 for none. */
  readonly status: number
  /** Why the request could not be read in full. */
  readonly error?: string
  /** Removed places by rule; the empty name stands for places without one. */
  readonly marks: Readonly<Record<string, number>>
  readonly tags: Readonly<Record<string, string>>
}

/** One line of a trace: a span, or an error that happened in one. */
export interface TraceEntry {
  /** Id of the row that told of it. */
  readonly row: string
  readonly type: 'event' | 'span'
  readonly title: string
  /** How many spans it stands under. */
  readonly depth: number
  /** Seconds of the epoch. */
  readonly start: number
  readonly end: number
}

/** Rows that came, oldest first. */
export interface Arrival {
  readonly rows: readonly Row[]
  /** The oldest request that is still kept; rows of older ones are gone. */
  readonly oldest: number
}

/** All of the list, and where the inbox can be reached. */
export interface Listing extends Arrival {
  readonly dsn: string
  /** Name of the answer senders get, one of `answers`. */
  readonly answer: string
  readonly answers: readonly string[]
}

/** All there is to know of one row. */
export interface Detail {
  readonly row: Row
  /** The payload as text, cut after a megabyte; absent when it is binary. */
  readonly text?: string
  /** A hexadecimal view of the first bytes of a binary payload. */
  readonly hex?: string
  /** Whether `text` or `hex` is only the start. */
  readonly cut: boolean
  readonly marks: readonly Mark[]
  /** The trace it belongs to, from all items that tell of it; empty when none has a span. */
  readonly trace: readonly TraceEntry[]
  readonly itemHeaders?: Readonly<Record<string, unknown>>
  readonly envelopeHeaders?: Readonly<Record<string, unknown>>
  readonly request: {
    readonly line: string
    /** Names and values in turn, as sent. */
    readonly headers: readonly string[]
    /** Bytes on the wire. */
    readonly sent: number
    /** Bytes with the content encoding taken off. */
    readonly decoded: number
  }
}

/** Rows that hold a text in any encoding, and the encodings it was found in. */
export type Found = Readonly<Record<string, readonly string[]>>
