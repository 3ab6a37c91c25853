import type { TraceEntry } from '../page/wire.ts'
import { titleOf } from './title.ts'

/** An item, as far as traces are concerned. */
interface Told {
  readonly id: number
  readonly type: string
  readonly payload: unknown
}

/** A piece of a trace before it has found its place. */
interface Piece extends Omit<TraceEntry, 'depth'> {
  readonly span: string
  readonly parent: string
}

/** A page gets slow beyond. */
const MAX_ENTRIES = 1_000

/** The trace that an item belongs to; of a container, the one of its first entry. */
export function traceIdOf(payload: unknown): string | undefined {
  const { contexts, items, trace_id } = asRecord(payload)
  const first = asRecord(asList(items)[0])
  const id = asRecord(asRecord(contexts)['trace'])['trace_id'] ?? trace_id ?? first['trace_id']
  return typeof id === 'string' && /^[\da-f]{32}$/.test(id) ? id : undefined
}

/**
 * A trace, put together from all items that tell of it: each span stands under the one that began
 * it, whichever service or queue was in between, and errors under the span they happened in.
 */
export function traceOf(items: readonly Told[], traceId: string): readonly TraceEntry[] {
  const pieces = items
    .flatMap(piecesOf)
    .filter(({ trace }) => trace === traceId)
    .map(({ piece }) => piece)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MAX_ENTRIES)
  const known = new Set(pieces.map(({ span }) => span))
  const under = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const parent = known.has(piece.parent) ? piece.parent : ''
    under.set(parent, [...(under.get(parent) ?? []), piece])
  }

  const placed: TraceEntry[] = []
  const begun = new Set<Piece>()
  const place = (of: readonly Piece[], depth: number): void => {
    for (const piece of of) {
      if (begun.has(piece)) continue
      begun.add(piece)
      const { span, parent: _, ...entry } = piece
      placed.push({ ...entry, depth })
      if (span !== '') place(under.get(span) ?? [], depth + 1)
    }
  }
  place(under.get('') ?? [], 0)
  // Whoever sent this may have made a span its own ancestor.
  for (const piece of pieces) place([piece], 0)
  return placed
}

interface Traced {
  readonly trace: unknown
  readonly piece: Piece
}

function piecesOf({ id, type, payload }: Told): Traced[] {
  const row = `item-${id}`
  const given = asRecord(payload)
  if (type === 'span') {
    return asList(given['items']).map((span) => pieceOf(row, asRecord(span)))
  }
  if (type !== 'transaction' && type !== 'event') return []
  const trace = asRecord(asRecord(given['contexts'])['trace'])
  if (type === 'event') {
    const at = numberOf(given['timestamp'])
    const piece = { row, type, title: titleOf(type, payload), start: at, end: at } as const
    return [
      { trace: trace['trace_id'], piece: { ...piece, span: '', parent: textOf(trace['span_id']) } },
    ]
  }
  const { start_timestamp, timestamp, transaction } = given
  const root = { ...trace, start_timestamp, timestamp, description: transaction }
  return [root, ...asList(given['spans'])].map((span) => pieceOf(row, asRecord(span)))
}

function pieceOf(row: string, span: Record<string, unknown>): Traced {
  const op = span['op'] ?? asRecord(asRecord(span['attributes'])['sentry.op'])['value']
  const title = [textOf(span['name'] ?? span['description']), textOf(op)].filter(
    (part) => part !== '',
  )
  const start = numberOf(span['start_timestamp'])
  const end = numberOf(span['end_timestamp'] ?? span['timestamp'])
  return {
    trace: span['trace_id'],
    piece: {
      row,
      type: 'span',
      title: title.join(' · ').slice(0, 200),
      start,
      end: Math.max(start, end),
      span: textOf(span['span_id']),
      parent: textOf(span['parent_span_id']),
    },
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const numberOf = (value: unknown): number => (Number.isFinite(value) ? Number(value) : 0)

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
