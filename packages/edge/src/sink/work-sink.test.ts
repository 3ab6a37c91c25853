import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Major } from '../testing/host-build.ts'
import { traceId } from '../testing/apps/pieces.ts'
import { openDenoApp } from '../testing/deno-app.ts'
import { openEdgeFunction } from '../testing/edge-function.ts'
import { openWorker } from '../testing/worker.ts'

const pieces = 25

interface Event {
  readonly event_id: string
  readonly tags?: Record<string, unknown>
  readonly user?: { readonly id?: string }
  readonly breadcrumbs?: readonly { readonly category: string; readonly message: string }[]
  readonly contexts: { readonly trace: { readonly trace_id: string } }
  readonly exception: { readonly values: readonly { readonly value: string }[] }
}

type Ask = (path: string, major: Major, env: Readonly<Record<string, string>>) => Promise<string>

const runtimes: Readonly<Record<string, Ask>> = {
  async workerd(path, major, env) {
    const worker = await openWorker('cloudflare', { major, env })
    const text = await (await worker.dispatchFetch(`http://shop.test${path}`)).text()
    await settled()
    await worker.dispose()
    return text
  },
  async 'edge-runtime'(path, major, env) {
    const app = await openEdgeFunction('vercel', { major, env })
    const text = await (await fetch(new URL(path, app.url))).text()
    await app.settled()
    await settled()
    await app.close()
    return text
  },
  async Deno(path, _major, env) {
    const app = await openDenoApp('deno', env)
    const text = await (await fetch(new URL(path, app.url))).text()
    await settled()
    await app.close()
    return text
  },
}

const cases = [
  ['workerd', '11'],
  ['workerd', '10'],
  ['edge-runtime', '11'],
  ['edge-runtime', '10'],
  ['Deno', '10'],
] as const satisfies readonly (readonly [string, Major])[]

let inbox: Inbox
let settled: () => Promise<unknown>

beforeEach(async () => {
  inbox = await openInbox()
  settled = async () => {
    await inbox.waitFor(({ type, payload }) => type === 'check_in' && statusOf(payload) === 'ok')
    await inbox.settle()
  }
})

afterEach(() => inbox.close())

describe.each(cases)('in %s, on version %s of the SDK', (runtime, major) => {
  const run = async (env: Readonly<Record<string, string>>): Promise<string> => {
    return (await runtimes[runtime]?.('/pieces', major, env)) ?? ''
  }

  test.each(['0', '1'])('pieces of work never see each other, at rate %s', async (rate) => {
    const seen = JSON.parse(
      await run({
        SENTRY_DSN: inbox.dsn,
        TACET_BACKEND: 'sentry',
        SENTRY_TRACES_SAMPLE_RATE: rate,
      }),
    ) as object
    expect(seen).toMatchObject({
      results: Array.from({ length: pieces }, (_, index) => index),
      atOnce: 'at once',
      isSame: true,
      handedOn: { traceparent: expect.stringContaining(`00-${traceId}-`) as unknown },
    })

    const events = payloads<Event>('event')
    for (let index = 0; index < pieces; index++) {
      const event = named(events, `piece ${index}`)
      expect(event).toMatchObject({
        event_id: index.toString(16).padStart(32, '0'),
        tags: { piece: String(index), [`only-${index}`]: index },
        user: { id: `user-${index}` },
      })
      expect(Object.keys(event?.tags ?? {})).toHaveLength(2)
      expect(event?.breadcrumbs).toMatchObject([{ message: `began ${index}` }])
    }
    const after = named(events, 'after the pieces')
    expect(after?.tags).toEqual({ around: 'yes' })
    expect(after?.breadcrumbs?.filter(({ category }) => category === 'piece') ?? []).toEqual([])
    const traces = new Set(events.map(({ contexts }) => contexts.trace.trace_id))
    expect(traces.size).toBe(pieces + 1)
    expect(traces).toContain(traceId)
    expect(inbox.contains('planted-by-a-stranger')).toEqual([])

    const transactions = payloads<{ transaction: string; contexts: { trace: object } }>(
      'transaction',
    )
    const ofPieces = transactions.filter(({ transaction }) => transaction === 'work on a piece')
    expect(ofPieces).toHaveLength(rate === '1' ? pieces : 0)

    expect(payloads('check_in')).toEqual([
      expect.objectContaining({ monitor_slug: 'sweep', status: 'in_progress' }),
      expect.objectContaining({
        check_in_id: 'c'.repeat(32),
        status: 'ok',
        duration: 1.5,
        monitor_config: { schedule: { type: 'interval', value: 5, unit: 'minute' } },
      }),
    ])
  })

  test('while telemetry is off, nothing is added to the work', async () => {
    settled = async () => undefined
    expect(JSON.parse(await run({}))).toMatchObject({
      atOnce: 'at once',
      isSame: true,
      handedOn: {},
    })
  })
})

function payloads<T = unknown>(type: string): T[] {
  return inbox.items.filter((item) => item.type === type).map(({ payload }) => payload as T)
}

function named(events: readonly Event[], value: string): Event | undefined {
  return events.find(({ exception }) => exception.values[0]?.value === value)
}

function statusOf(payload: unknown): unknown {
  return (payload as { status?: unknown }).status
}
