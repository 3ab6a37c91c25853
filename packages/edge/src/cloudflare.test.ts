import { openInbox, type Inbox } from '@tacet/inbox'
import type { Miniflare } from 'miniflare'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors } from './testing/host-build.ts'
import { openWorker } from './testing/worker.ts'
import { expectTenantsApart } from './testing/tenants-apart.ts'

// In pieces, so that no scanner takes this file for a leak.
const token = ['ghp', '_', 'x7Rk2Lq9', 'TzWb4Nc8', 'HvYd1Gf6', 'JsPm3Ka5', 'Ue0o'].join('')

describe('without a DSN', () => {
  test('handlers run, and nothing of the SDK is evaluated', async () => {
    const worker = await openWorker('cloudflare')
    expect(await textOf(worker, '/plain')).toBe('plain')
    expect(await textOf(worker, '/throws?text=x')).toContain('order failed: x')
    expect(await textOf(worker, '/loaded')).toBe('{"loaded":false}')
    expect(await textOf(worker, '/status')).toContain('"reason":"no-dsn"')
    expect(await textOf(worker, '/object')).toBe('7')
    expect(await textOf(worker, '/enqueue?text=good')).toBe('{}')
    await worker.dispose()
  })
})

describe.each(majors)('with a DSN, on version %s of the SDK', (major) => {
  let inbox: Inbox
  let worker: Miniflare

  const open = async (env: Record<string, string> = {}): Promise<void> => {
    const base = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
    worker = await openWorker('cloudflare', { major, env: { ...base, ...env } })
  }

  beforeEach(async () => {
    inbox = await openInbox()
  })

  afterEach(async () => {
    await worker.dispose()
    await inbox.close()
  })

  test('an error arrives once, with its route and a stack', async () => {
    await open()
    expect(await textOf(worker, '/throws?text=x')).toContain('order failed: x')
    const { payload } = await inbox.waitFor((item) => item.type === 'event')
    expect(payload).toMatchObject({
      transaction: 'GET /throws',
      tags: { 'http.route': '/throws' },
      exception: { values: [{ value: 'order failed: x', mechanism: { handled: false } }] },
    })
    expect(JSON.stringify(payload)).toContain('"frames":[{')
    await inbox.settle()
    expect(inbox.items.filter((item) => item.type === 'event')).toHaveLength(1)
  })

  test('secrets in errors, logs, tags, headers and messages do not arrive', async () => {
    await open()
    const headers = { 'x-api-key': token, cookie: token, authorization: `Bearer ${token}` }
    await textOf(worker, `/throws?text=${token}`, headers)
    await textOf(worker, `/signals?text=${token}`)
    await textOf(worker, `/handled?text=${token}`)
    await textOf(worker, `/object?text=${token}`)
    await textOf(worker, `/enqueue?text=bad-${token}`)
    await inbox.waitFor((item) => item.type === 'log')
    await inbox.waitFor(({ payload }) => JSON.stringify(payload).includes('queue.attempt'))
    await inbox.waitFor(({ payload }) => JSON.stringify(payload).includes('object failed'))
    await inbox.settle()
    expect(inbox.contains(token)).toEqual([])
  })

  test('requests at the same time do not see each other', async () => {
    await open()
    await expectTenantsApart(inbox, (path) => textOf(worker, path))
  })

  test('a long stream is not held back, and what it logs leaves before it ends', async () => {
    await open()
    const response = await fetch(new URL('/stream', await worker.ready))
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first\n')
    await inbox.waitFor((item) => item.type === 'log')
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last\n')
  })

  test('only the last attempt of a message is an error, with ids and without its body', async () => {
    await open()
    await textOf(worker, '/enqueue?text=bad-one')
    const { payload } = await inbox.waitFor((item) => item.type === 'event')
    expect(payload).toMatchObject({ tags: { queue: 'orders', 'queue.attempt': '3' } })
    await inbox.settle()
    expect(inbox.items.filter((item) => item.type === 'event')).toHaveLength(1)
  })

  test('a scheduled run checks in under one id, and its error is captured', async () => {
    await open()
    const handlers = (await worker.getWorker()) as unknown as Ticking
    await handlers.scheduled({ cron: '*/5 * * * *' })
    await handlers.scheduled({ cron: '0 3 * * *' }).catch(() => {})
    await inbox.waitFor((item) => item.type === 'event')
    await inbox.waitFor(({ payload }) => JSON.stringify(payload).includes('"status":"error"'))
    await inbox.settle()
    const checkIns = inbox.items
      .filter((item) => item.type === 'check_in')
      .map(({ payload }) => payload as Record<string, unknown>)
    expect(checkIns.map(({ status }) => status)).toEqual([
      'in_progress',
      'ok',
      'in_progress',
      'error',
    ])
    expect(checkIns[0]?.['check_in_id']).toBe(checkIns[1]?.['check_in_id'])
    expect(checkIns[1]).toMatchObject({ monitor_slug: 'cron_any-by-5_any_any_any_any' })
    expect(checkIns[1]?.['duration']).toBeTypeOf('number')
  })

  test('a trace goes on from a request over a message to its consumer', async () => {
    await open({ SENTRY_TRACES_SAMPLE_RATE: '1' })
    const headers = JSON.parse(await textOf(worker, '/enqueue?text=good')) as object
    const traceId = String(Reflect.get(headers, 'sentry-trace')).split('-')[0]
    const { payload } = await inbox.waitFor(({ payload: given }) =>
      JSON.stringify(given).includes('messaging.message.id'),
    )
    expect(payload).toMatchObject({ contexts: { trace: { trace_id: traceId } } })
  })

  test('errors of Durable Objects and Workflows arrive', async () => {
    await open()
    await textOf(worker, '/object?text=x')
    await textOf(worker, '/workflow?text=y')
    await inbox.waitFor(({ payload }) => JSON.stringify(payload).includes('object failed: x'))
    const { payload } = await inbox.waitFor((item) =>
      JSON.stringify(item.payload).includes('review failed: y'),
    )
    expect(payload).toMatchObject({ tags: { workflow: 'Review' } })
  })

  test('a backend that fails or hangs changes no answer', async () => {
    await open()
    inbox.fault({ status: 500, times: 1 })
    expect(await textOf(worker, '/throws?text=x')).toContain('order failed: x')
    inbox.fault({ hang: true, times: 1 })
    expect(await textOf(worker, '/throws?text=y')).toContain('order failed: y')
    expect(await textOf(worker, '/plain')).toBe('plain')
  })

  test('services that the app calls learn nothing of its traces', async () => {
    await open({ SENTRY_TRACES_SAMPLE_RATE: '1' })
    const others = await openInbox()
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const incoming = {
      'sentry-trace': `${traceId}-00f067aa0ba902b7-1`,
      baggage: `sentry-trace_id=${traceId},sentry-release=${token}`,
    }
    await textOf(worker, `/call?text=${others.url}/service`, incoming)
    await inbox.waitFor((item) => item.type === 'transaction')
    const { headers } = await others.waitForRequest(({ url }) => url === '/service')
    expect(headers).not.toHaveProperty('sentry-trace')
    expect(headers).not.toHaveProperty('baggage')
    await others.close()
    await inbox.settle()
    expect(inbox.contains(token)).toEqual([])
  })

  test('probes and preflights start nothing', async () => {
    await open()
    await worker.dispatchFetch('http://shop.test/plain', { method: 'OPTIONS' })
    await worker.dispatchFetch('http://shop.test/plain', { method: 'HEAD' })
    await inbox.settle()
    expect(inbox.requests).toEqual([])
  })
})

/** What Miniflare offers besides `fetch`; its types for it need those of workerd. */
interface Ticking {
  scheduled(tick: { cron: string }): Promise<unknown>
}

async function textOf(
  worker: Miniflare,
  path: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await worker.dispatchFetch(`http://shop.test${path}`, { headers })
  return response.text()
}
