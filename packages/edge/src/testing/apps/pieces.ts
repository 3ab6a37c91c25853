import { capture, tag } from '@tacet/telemetry'
import {
  breadcrumb,
  checkIn,
  isolate,
  traceCarrier,
  type TraceCarrier,
} from '@tacet/telemetry/work'

export const traceId: string = 'ab'.repeat(16)

/** A trace from elsewhere, with something in it that is no part of what services agree on. */
const from: TraceCarrier = {
  traceparent: `00-${traceId}-${'12'.repeat(8)}-01`,
  baggage: `sentry-trace_id=${traceId},sentry-transaction=planted-by-a-stranger`,
}

/**
 * Pieces of work at the same time, each with what only it may tell, the first of them in a trace from
 * elsewhere.
 *
 * @returns What the app saw: results, and the trace that the first piece would hand on.
 */
export async function runPieces(count: number): Promise<string> {
  const outside = 'around'
  tag(outside, 'yes')
  let handedOn: TraceCarrier = {}
  const piece = async (index: number): Promise<number> => {
    tag(`only-${index}`, index)
    breadcrumb({ category: 'piece', message: `began ${index}`, time: 1_700_000_000_000 })
    await new Promise((resolve) => setTimeout(resolve, 10))
    if (index === 0) handedOn = traceCarrier()
    const eventId = index.toString(16).padStart(32, '0')
    capture(new Error(`piece ${index}`), { eventId })
    return index
  }
  const results = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      isolate(
        {
          name: 'work on a piece',
          op: 'queue.process',
          user: { id: `user-${index}` },
          tags: { piece: String(index) },
          trace: index === 0 ? from : 'new',
        },
        () => piece(index),
      ),
    ),
  )
  const run = { slug: 'sweep', id: 'c'.repeat(32) } as const
  const every = { schedule: { type: 'interval', value: 5, unit: 'minute' } } as const
  checkIn({ ...run, status: 'in_progress' }, every)
  checkIn({ ...run, status: 'ok', duration: 1.5 }, every)
  const atOnce = isolate({ name: 'at once' }, () => 'at once')
  const same = {}
  const promise = Promise.resolve(same)
  const isSame = isolate({ name: 'a promise' }, () => promise) === promise
  capture(new Error('after the pieces'))
  return JSON.stringify({ results, handedOn, atOnce, isSame })
}
