import type { Bounds, Finding, Method } from '../policy/policy.ts'

/** The state of one walk through one payload. */
export interface Visit {
  readonly findings: Finding[]
  /** Keys from the root. Only the first `depth` are of the present place; what is behind those is left over. */
  readonly path: (number | string)[]
  /** The payload as it came. The walk may begin at a copy of its first level. */
  readonly root: unknown
  /** The objects that are being walked, outermost first. */
  readonly ancestors: object[]
  /** Whether somebody gave `Object.prototype` enumerable properties, which all objects then seem to have. */
  readonly isPolluted: boolean
  /** How many values may still be looked at, and how many more only the first level may use. */
  left: number
  readonly reservedValues: number
  /** The same for characters of texts. */
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

/** What a read of values tells that were counted before, and are not counted twice. */
export function again<T>(visit: Visit, read: () => T): T {
  const { left, characters } = visit
  visit.left = visit.characters = UNBOUNDED
  try {
    return read()
  } finally {
    visit.left = left
    visit.characters = characters
  }
}

/** More than any payload that was counted, and still a small integer to V8. */
const UNBOUNDED = 2 ** 30 - 1

/** The share of both bounds for the first level, which says what the payload is: no long list uses it up. */
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
