/**
 * How a removed place is rewritten.
 * - `remove`: a value is left out together with its key, a part of a text without a trace.
 * - `replace`: the replacement stands there.
 * - `mask`: each character becomes `*`, or the character that the rule names; some may stay.
 * - `hash`: a pseudonym of 32 hexadecimal digits stands there, the same for the same text and key.
 */
export type Method = 'hash' | 'mask' | 'remove' | 'replace'

/** One removed place. It never holds the removed text. */
export interface Finding {
  /** Where: keys and indexes from the root, as they leave; empty for the payload as a whole. */
  readonly path: readonly (number | string)[]
  /** Which rule acted, for example `jwt` or `key:password`. */
  readonly rule: string
  readonly method: Method
  /**
   * Where in the clean text the replacement stands, in UTF-16 units; absent when the whole value
   * went.
   */
  readonly range?: readonly [number, number]
}
