/** One place where something was removed before the item left. */
export interface Mark {
  /** Keys and indexes from the root. */
  readonly path: readonly (number | string)[]
  /** Whether it stands in the last key of `path` rather than in the value there. */
  readonly inKey?: true
  /** The rule that acted, or `undefined` when the item does not say. */
  readonly rule?: string
  readonly method: MarkMethod
  /** Start and end of the replacement in the text at `path`, in UTF-16 units; absent for all of it. */
  readonly range?: readonly [number, number]
}

export type MarkMethod =
  | 'annotated'
  | 'encrypted'
  | 'masked'
  | 'pseudonymised'
  | 'removed'
  | 'replaced'

/** The text Sentry, its SDKs and tacet leave in place of what they removed. */
const MARKER: RegExp = /\[Filtered\]/g

// Bounds of one payload: this is for a person's eyes, and the page must stay quick.
const MAX_VISITS = 200_000
const MAX_DEPTH = 100
const MAX_MARKS = 5_000

/**
 * Finds every removed place: remarks in `_meta`, which mirrors the object it stands in, and
 * `[Filtered]` markers no remark speaks of. Of a payload that is deeper than 100 levels or holds
 * more than some thousand marks, it finds only the first.
 *
 * A remark is `[rule, letter, start?, end?]` in the `rem` list under the key `""`. Source:
 * https://develop.sentry.dev/sdk/foundations/transport/event-payloads/ and Relay's `RemarkType`.
 */
export function findMarks(value: unknown): Mark[] {
  const marks: Mark[] = []
  // A list instead of recursion, for payloads nest as deep as their sender likes.
  const open: { path: Mark['path']; value: unknown; meta: unknown }[] = [
    { path: [], value, meta: undefined },
  ]
  for (let visits = 0; visits < MAX_VISITS && marks.length < MAX_MARKS; visits += 1) {
    const place = open.pop()
    if (!place) break
    const { path } = place
    const remarks = remarksAt(path, place.meta)
    marks.push(...remarks)

    if (typeof place.value === 'string') {
      marks.push(...markersIn(place.value, path, remarks))
      continue
    }
    if (path.length >= MAX_DEPTH) continue
    // What was removed with its key, or became null, stands in the mirror alone.
    const entries = entriesOf(place.value) ?? []
    const meta = ownMeta(place.value) ?? place.meta
    const children = entries.map(([key, child]) => ({
      path: [...path, key],
      value: child,
      meta: childOf(meta, key),
    }))
    const present = new Set(entries.map(([key]) => String(key)))
    for (const [key, child] of entriesOf(meta) ?? []) {
      if (key === '' || present.has(String(key))) continue
      children.push({ path: [...path, key], value: undefined, meta: child })
    }
    for (const [key] of entries) {
      if (typeof key !== 'string') continue
      marks.push(
        ...markersIn(key, [...path, key], []).map((mark) => ({ ...mark, inKey: true as const })),
      )
    }
    open.push(...children.toReversed())
  }
  return marks
}

/** How many places each rule removed; the empty name stands for places without one. */
export function countByRule(marks: readonly Mark[]): Record<string, number> {
  const counts = Object.create(null) as Record<string, number>
  for (const { rule = '' } of marks) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

const METHODS: ReadonlyMap<unknown, MarkMethod> = new Map<unknown, MarkMethod>([
  ['a', 'annotated'],
  ['e', 'encrypted'],
  ['m', 'masked'],
  ['p', 'pseudonymised'],
  ['s', 'replaced'],
  ['x', 'removed'],
])

function remarksAt(path: Mark['path'], meta: unknown): Mark[] {
  const remarks = childOf(childOf(meta, ''), 'rem')
  if (!Array.isArray(remarks)) return []
  return remarks.flatMap((remark: unknown): Mark[] => {
    if (!Array.isArray(remark)) return []
    const [rule, letter, start, end] = remark as unknown[]
    return [
      {
        path,
        ...(typeof rule === 'string' && rule !== '' && { rule }),
        method: METHODS.get(letter) ?? 'removed',
        ...(typeof start === 'number' &&
          typeof end === 'number' && { range: [start, end] as const }),
      },
    ]
  })
}

function markersIn(text: string, path: Mark['path'], remarks: readonly Mark[]): Mark[] {
  if (remarks.some((remark) => !remark.range)) return []
  const marks: Mark[] = []
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    const end = index + marker.length
    const told = remarks.some(({ range }) => range && range[0] < end && range[1] > index)
    if (!told) marks.push({ path, method: 'removed', range: [index, end] })
  }
  return marks
}

type Entry = readonly [number | string, unknown]

function entriesOf(value: unknown): readonly Entry[] | undefined {
  if (Array.isArray(value)) return value.map((child: unknown, index): Entry => [index, child])
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return undefined
  return Object.entries(value).filter(([key]) => key !== '_meta')
}

const ownMeta = (value: unknown): unknown =>
  Array.isArray(value) ? undefined : childOf(value, '_meta')

function childOf(value: unknown, key: number | string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
