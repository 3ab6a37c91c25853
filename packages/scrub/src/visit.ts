import type { Finding, Method } from './policy.ts'

/** The state of one walk through one payload. */
export interface Visit {
  readonly findings: Finding[]
  /** Keys from the root; only the first `depth` are of now. */
  readonly path: (number | string)[]
  /** The payload as it came; the walk begins at a copy of its first level. */
  readonly root: unknown
  /** The objects that are being walked, outermost first. */
  readonly ancestors: object[]
  /** Values that may still be looked at. */
  left: number
  /** Characters of text that may still be looked at. */
  characters: number
}

/** Records what happened to the value below `key` at this depth. */
export function note(
  visit: Visit,
  depth: number,
  rule: string,
  method: Method = 'replace',
  range?: readonly [number, number],
): void {
  const path = visit.path.slice(0, depth)
  visit.findings.push(range === undefined ? { path, rule, method } : { path, rule, method, range })
}
