/** How much of a payload is looked at. What lies beyond a bound does not leave. */
export interface Bounds {
  /** Nesting levels. @default 32 */
  readonly depth: number
  /** Objects, lists and their members. @default 100_000 */
  readonly nodes: number
  /** Characters of one string. @default 1_048_576 */
  readonly stringLength: number
  /** Characters of all strings of one payload. @default 8_388_608 */
  readonly payloadLength: number
}

/** What holds where a policy says nothing. */
export const DEFAULT_BOUNDS: Bounds = {
  depth: 32,
  nodes: 100_000,
  stringLength: 1_048_576,
  payloadLength: 8_388_608,
}
