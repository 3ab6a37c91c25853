import type { Bounds, Finding, Method } from '../policy/policy.ts'

/** The state of one walk through one payload. */
export interface Visit {
  readonly findings: Finding[]
  /** Keys from the root; only the first `depth` are of now. */
  readonly path: (number | string)[]
  /** The payload as it came; the walk begins at a copy of its first level. */
  readonly root: unknown
  /** The objects that are being walked, outermost first. */
  readonly ancestors: object[]
  /** `Object.prototype` has enumerable properties, which every object seems to have then. */
  readonly isPolluted: boolean
  /** Values that may still be looked at, and a share of them that the first level has to itself. */
  left: number
  readonly reservedValues: number
  /** Characters of text that may still be looked at, and the same share of them. */
  characters: number
  readonly reservedCharacters: number
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

/**
 * A share of the bounds for the first level, which names the payload: no long list can use it up.
 */
const RESERVED = 1 / 16

/** Begins a walk. */
export function newVisit(root: unknown, { nodes, payloadLength }: Bounds): Visit {
  const reservedValues = Math.floor(nodes * RESERVED)
  const reservedCharacters = Math.floor(payloadLength * RESERVED)
  return {
    root,
    findings: [],
    path: [],
    ancestors: [],
    isPolluted: isPolluted(),
    left: nodes - reservedValues,
    reservedValues,
    characters: payloadLength - reservedCharacters,
    reservedCharacters,
  }
}

function isPolluted(): boolean {
  for (const _ in {}) return true
  return false
}
