import { openInbox, type Inbox } from '@tacet/inbox'
import { kCurrentWorker, type Miniflare } from 'miniflare'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors } from '../testing/host-build.ts'
import { noClasses, openWorker } from '../testing/worker.ts'

interface CheckIn {
  readonly check_in_id: string
  readonly monitor_slug: string
  readonly status: string
  readonly duration?: number
}

interface Traced {
  readonly contexts: { readonly trace: { readonly trace_id: string } }
}

let inbox: Inbox
let worker: Miniflare

beforeEach(async () => {
  inbox = await openInbox()
})

afterEach(async () => {
  await worker.dispose()
  await inbox.close()
})

describe.each(majors)('handlers, on version %s of the SDK', (major) => {
  const open = async (
    env: Record<string, string> = {},
    more: typeof noClasses = {},
  ): Promise<void> => {
    const on = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
    worker = await openWorker('cloudflare-handlers', {
      major,
      env: { ...on, ...env },
      more: { ...noClasses, ...more },
    })
  }

  test('whatever is thrown is captured once and thrown on', async () => {
    await open()
    const kinds = ['string', 'nothing', 'missing', 'object', 'symbol', 'frozen', 'getter']
    for (const kind of kinds) {
      const { status } = await worker.dispatchFetch(`http://shop.test/throw?text=${kind}`)
      expect([kind, status]).toEqual([kind, 500])
    }
    await inbox.waitFor(() => ofType('event').length === kinds.length)
    await inbox.settle()
    expect(ofType('event')).toHaveLength(kinds.length)
  })

  test.each(['0', '1'])(
    'an error stands in the trace of its own request, at rate %s',
    async (rate) => {
      await open({ SENTRY_TRACES_SAMPLE_RATE: rate })
      const caller = 'c'.repeat(32)
      const failing = 'http://shop.test/throw?text=missing'
      await worker.dispatchFetch(failing)
      await worker.dispatchFetch(failing)
      await worker.dispatchFetch(failing, {
        headers: { 'sentry-trace': `${caller}-${'d'.repeat(16)}-1` },
      })
      await inbox.waitFor(() => ofType('event').length === 3)
      const traces = ofType<Traced>('event').map(({ contexts }) => contexts.trace.trace_id)
      expect(new Set(traces).size).toBe(3)
      expect(traces).toContain(caller)
      if (rate === '0') return
      await inbox.waitFor(() => ofType('transaction').length === 3)
      const measured = ofType<Traced>('transaction').map(({ contexts }) => contexts.trace.trace_id)
      expect(measured.toSorted()).toEqual(traces.toSorted())
    },
  )

  test.each(['string', 'nothing', 'object'])(
    'a tick that throws a %s checks in with error',
    async (cron) => {
      await open()
      await tick(cron)
      await inbox.waitFor(({ payload }) => (payload as CheckIn).status === 'error')
      await inbox.settle()
      const [first, last, ...more] = ofType<CheckIn>('check_in')
      expect(more).toEqual([])
      expect(first).toMatchObject({ status: 'in_progress', monitor_slug: `cron_${cron}` })
      expect(last).toMatchObject({ status: 'error', check_in_id: first?.check_in_id })
      expect(last?.duration).toBeGreaterThanOrEqual(0)
      expect(ofType('event')).toHaveLength(1)
    },
  )

  test('ticks have a slug that monitors take, the same every time, and ids of their own', async () => {
    await open()
    for (let round = 0; round < 2; round++) await tick('0 4 * * *')
    await inbox.waitFor(() => ofType('check_in').length === 4)
    const checkIns = ofType<CheckIn>('check_in')
    expect(new Set(checkIns.map(({ monitor_slug }) => monitor_slug))).toEqual(
      new Set(['nightly_sync_eu_']),
    )
    expect(new Set(checkIns.map(({ check_in_id }) => check_in_id)).size).toBe(2)
  })

  test('of a mail, nothing but that it failed', async () => {
    await open({}, { unsafeTriggerHandlers: true })
    const query = 'from=alice@shop.test&to=bob@shop.test'
    await fetch(new URL(`/cdn-cgi/handler/email?${query}`, await worker.ready), {
      method: 'POST',
      body: [
        'From: alice@shop.test',
        'To: bob@shop.test',
        'Message-ID: <1@shop.test>',
        'Subject: invoice',
        '',
        'the amount',
      ].join('\r\n'),
    })
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({ tags: { handler: 'email' } })
    for (const text of ['alice', 'bob', 'invoice', 'amount'])
      expect(inbox.contains(text)).toEqual([])
  })

  test('traces that could not be filed are told', async () => {
    await open({}, { tails: [kCurrentWorker] })
    await worker.dispatchFetch('http://shop.test/body', { method: 'POST' })
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({ tags: { handler: 'tail' } })
  })

  test('what the build says of itself holds where the operator says nothing', async () => {
    await open({ SENTRY_RELEASE: '  ', SENTRY_ENVIRONMENT: 'staging' })
    await worker.dispatchFetch('http://shop.test/nowhere')
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({
      release: 'shop@1.2.3',
      environment: 'staging',
      tags: { app: 'shop' },
    })
  })

  test('what the operator says of the release wins', async () => {
    await open({ SENTRY_RELEASE: 'shop@2.0.0' })
    await worker.dispatchFetch('http://shop.test/nowhere')
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({ release: 'shop@2.0.0' })
  })

  test.each(['0', '1'])(
    'a trace goes over a message to a call inside the boundary and to none outside, at rate %s',
    async (rate) => {
      await open({ SENTRY_TRACES_SAMPLE_RATE: rate })
      const others = await openInbox()
      const urls = ['inside', 'outside'].map((name) => `url=${others.url}/${name}`).join('&')
      const told = await worker.dispatchFetch(`http://shop.test/forward?${urls}`)
      const { 'sentry-trace': own = '' } = (await told.json()) as Record<string, string>
      const inside = await others.waitForRequest(({ url }) => url === '/inside')
      const outside = await others.waitForRequest(({ url }) => url === '/outside')
      await others.close()
      const [traceId = ''] = own.split('-')
      expect(traceId).toMatch(/^[0-9a-f]{32}$/)
      expect(inside.headers['sentry-trace']).toContain(traceId)
      expect(outside.headers).not.toHaveProperty('sentry-trace')
      expect(outside.headers).not.toHaveProperty('baggage')
      expect(outside.headers).not.toHaveProperty('traceparent')
    },
  )

  test.each(['0', '1'])(
    'a trace that the app itself goes on with tells others nothing else of its sender, at rate %s',
    async (rate) => {
      await open({ SENTRY_TRACES_SAMPLE_RATE: rate })
      const others = await openInbox()
      const traceId = 'd'.repeat(32)
      const planted = ['planted', 'by', 'a', 'caller'].join('-')
      const headers = {
        'sentry-trace': `${traceId}-1234567890123456-1`,
        'planted-baggage': `sentry-trace_id=${traceId},sentry-transaction=${planted}`,
      }
      // The client is made for each request.
      for (let round = 0; round < 3; round++) {
        await worker.dispatchFetch(`http://shop.test/take-over?text=${others.url}/inside`, {
          headers,
        })
      }
      await others.settle()
      expect(others.requests.map(({ url }) => url)).toEqual(['/inside', '/inside', '/inside'])
      for (const request of others.requests) {
        expect(request.headers['sentry-trace']).toContain(traceId)
        expect(request.headers['baggage']).toContain(`sentry-trace_id=${traceId}`)
      }
      expect(others.contains(planted)).toEqual([])
      await others.close()
    },
  )

  test('a body stays the app’s to read, however large, and large errors are cut', async () => {
    await open()
    const body = 'b'.repeat(3_000_000)
    const read = await worker.dispatchFetch('http://shop.test/body', { method: 'POST', body })
    expect(await read.text()).toBe('3000000')
    await worker.dispatchFetch('http://shop.test/huge')
    await inbox.waitFor(({ type }) => type === 'event')
    for (const { body: sent } of inbox.requests) expect(sent.length).toBeLessThan(1_048_576)
  })

  test('a stream comes piece by piece, and what it logs is sent while it goes on', async () => {
    await open()
    const { body } = await fetch(new URL('/pulses?text=8', await worker.ready))
    const arrived: string[] = []
    const logsBeforeEnd: number[] = []
    for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      arrived.push(piece)
      logsBeforeEnd.push(logCount())
    }
    expect(arrived.length).toBeGreaterThan(3)
    expect(logsBeforeEnd.at(-1)).toBeGreaterThan(0)
    await inbox.waitFor(() => logCount() === 8)
  })

  test('a stream that breaks reads as it would, and what is captured of it arrives', async () => {
    const read = async (): Promise<string> => {
      const response = await fetch(new URL('/breaks', await worker.ready))
      return response.text().catch(() => 'broken')
    }
    await open({ TACET_DISABLED: '1' })
    const without = await read()
    await worker.dispose()
    await open()
    expect(await read()).toBe(without)
    await inbox.waitFor(({ payload }) => JSON.stringify(payload).includes('the stream broke'))
  })

  test.each([
    { status: 500 },
    { status: 429, headers: { 'retry-after': '60' } },
    { hang: true },
    { status: 200, body: '{"id":' },
  ])('a backend that answers %o changes no answer', async (fault) => {
    await open()
    inbox.fault(fault)
    for (let round = 0; round < 5; round++) {
      const { status } = await worker.dispatchFetch('http://shop.test/nowhere')
      expect(status).toBe(500)
    }
    expect((await worker.dispatchFetch('http://shop.test/body', { method: 'POST' })).status).toBe(
      200,
    )
  })

  const logCount = (): number =>
    ofType<{ items: object[] }>('log').reduce((sum, { items }) => sum + items.length, 0)
})

test.each([
  ['SENTRY_TRACES_SAMPLE_RATE', 'nonsense'],
  ['SENTRY_TRACES_SAMPLE_RATE', '1e999'],
  ['SENTRY_ENVIRONMENT', 'e\n{"type":"event"}'],
  ['SENTRY_RELEASE', '../../\u0000'],
  ['SENTRY_SERVER_NAME', 'x'.repeat(100_000)],
  ['TACET_BACKEND', '__proto__'],
  ['TACET_POLICY', 'loose'],
  ['__proto__', 'polluted'],
  ['SENTRY_SPOTLIGHT', 'true'],
  ['SENTRY_TUNNEL', 'https://elsewhere.test/'],
])(
  'with a hostile %s the worker answers, and an error arrives or is refused',
  async (name, value) => {
    worker = await openWorker('cloudflare-handlers', {
      env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', [name]: value },
      more: noClasses,
    })
    const { status } = await worker.dispatchFetch('http://shop.test/body', { method: 'POST' })
    expect(status).toBe(200)
    expect((await worker.dispatchFetch('http://shop.test/nowhere')).status).toBe(500)
    await inbox.waitForRequest(() => true)
    await inbox.settle()
    expect(ofType('event').length).toBeLessThanOrEqual(1)
  },
)

function ofType<T = unknown>(type: string): T[] {
  return inbox.items.filter((item) => item.type === type).map(({ payload }) => payload as T)
}

/** What Miniflare offers besides `fetch`; its types for it need those of workerd. */
async function tick(cron: string): Promise<void> {
  const handlers = (await worker.getWorker()) as unknown as {
    scheduled(tick: { cron: string }): Promise<unknown>
  }
  await handlers.scheduled({ cron }).catch(() => {})
}
