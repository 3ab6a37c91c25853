import type { InboxItem } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { houses, openWorld } from './faults/world.ts'
import { chargeId } from './neighbours.ts'

const traceId = '5b8efff798038103d269b633813fc60c'
const headers = { 'sentry-trace': `${traceId}-1234567890abcdef-1` }
/** No secret by its shape: no rule would take it out if it were on its way. */
const payload = 'a parcel of mauve ribbons'
const body = { initiatorUserId: 'ada', card: '4242', cents: 100, note: payload }

interface Transaction {
  readonly transaction: string
  readonly contexts: { readonly trace: { readonly trace_id: string; readonly op: string } }
  readonly spans: readonly { readonly op?: string; readonly description?: string }[]
}

describe.each(houses)('%s and version %s of the SDK', (queue, sdkMajor) => {
  test('a request, its job and what the job calls are one trace, without payload or result', async () => {
    const world = await openWorld(queue, { sdkMajor, tracesSampleRate: 1 })
    const session = await world.start()
    try {
      const path = '/jobs/charge-card?wait'
      const request = { title: path, method: 'POST', path, headers, body, status: 200 } as const
      await session.request({ ...request, errors: 0, plants: [] })
      await session.terminate()
      await world.inbox.settle()

      const ofTheTrace = transactionsIn(world.inbox.items).filter(
        ({ contexts }) => contexts.trace.trace_id === traceId,
      )
      const names = ofTheTrace.map(({ contexts, transaction }) => [contexts.trace.op, transaction])
      expect(names).toContainEqual(['http.server', 'POST /jobs/charge-card'])
      expect(names).toContainEqual(['queue.process', 'charge-card'])
      const job = ofTheTrace.find(({ contexts }) => contexts.trace.op === 'queue.process')
      expect(job?.spans.map(({ op }) => op)).toEqual(
        expect.arrayContaining(['payment', 'http.client']),
      )
      expect(world.inbox.contains(payload)).toEqual([])
      expect(world.inbox.contains(chargeId)).toEqual([])

      const call = world.neighbours.calls.find(({ path }) => path === '/v1/charges')
      expect(Object.keys(call?.headers ?? {})).toContain('authorization')
      for (const name of ['sentry-trace', 'baggage', 'traceparent'])
        expect(call?.headers).not.toHaveProperty(name)
    } finally {
      await session.close()
      await world.close()
    }
  })
})

function transactionsIn(items: readonly InboxItem[]): readonly Transaction[] {
  return items
    .filter(({ type }) => type === 'transaction')
    .map(({ payload }) => payload as Transaction)
}
