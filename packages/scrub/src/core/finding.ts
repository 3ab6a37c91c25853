/** How a removed place is rewritten. */
export type Method = 'hash' | 'mask' | 'remove' | 'replace'

/** One removed place. It never holds the removed text. */
export interface Finding {
  /** Where: keys and indexes from the root. */
  readonly path: readonly (number | string)[]
  /** Which rule acted, for example `jwt` or `key:password`. */
  readonly rule: string
  readonly method: Method
  /** Start and end of the replacement in the clean text. */
  readonly range?: readonly [number, number]
}
