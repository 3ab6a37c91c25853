import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors } from './testing/host-build.ts'
import { openEdgeFunction, type EdgeFunction } from './testing/edge-function.ts'
import { expectTenantsApart } from './testing/tenants-apart.ts'

// In pieces, so that no scanner takes this file for a leak.
const token = ['ghp', '_', 'x7Rk2Lq9', 'TzWb4Nc8', 'HvYd1Gf6', 'JsPm3Ka5', 'Ue0o'].join('')

describe('without a DSN', () => {
  test('the function runs, and nothing of the SDK is evaluated or sent', async () => {
    const app = await openEdgeFunction('vercel')
    expect(await textOf(app, '/plain')).toBe('plain')
    expect(await textOf(app, '/throws?text=x')).toBe('Error: order failed: x')
    expect(app.global('sdkLoaded')).toBeUndefined()
    expect(app.global('__SENTRY__')).toBeUndefined()
    expect(app.printed).toEqual([])
    await app.close()
  })

  test('a DSN that is none is told in one line, without its value', async () => {
    const app = await openEdgeFunction('vercel', { env: { SENTRY_DSN: `nonsense-${token}` } })
    expect(await textOf(app, '/plain')).toBe('plain')
    expect(app.printed).toHaveLength(1)
    expect(app.printed.join()).not.toContain(token)
    await app.close()
  })
})

describe.each(majors)('with a DSN, on version %s of the SDK', (major) => {
  let inbox: Inbox
  let app: EdgeFunction

  const open = async (env: Record<string, string> = {}, host = true): Promise<void> => {
    const base = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', SENTRY_NAME: 'box-of-alice' }
    app = await openEdgeFunction('vercel', { major, host, env: { ...base, ...env } })
  }

  beforeEach(async () => {
    inbox = await openInbox()
  })

  afterEach(async () => {
    await app.close()
    await inbox.close()
  })

  test('an error arrives once, with its route, and the caller gets it unchanged', async () => {
    await open()
    expect(await textOf(app, '/throws?text=x')).toBe('Error: order failed: x')
    const { payload } = await inbox.waitFor((item) => item.type === 'event')
    expect(payload).toMatchObject({
      transaction: 'GET /throws',
      tags: { 'http.route': '/throws', 'http.response.status_code': '500' },
      exception: { values: [{ value: 'order failed: x', mechanism: { handled: false } }] },
    })
    await app.settled()
    await inbox.settle()
    expect(inbox.items.filter((item) => item.type === 'event')).toHaveLength(1)
  })

  test('secrets in errors, logs, headers and names do not arrive', async () => {
    await open()
    await textOf(app, `/throws?text=${token}`, { headers: { 'x-api-key': token, cookie: token } })
    await textOf(app, `/signals?text=${token}`)
    await textOf(app, `/handled?text=${token}`)
    await inbox.waitFor((item) => item.type === 'log')
    await app.settled()
    await inbox.settle()
    expect(inbox.items.filter((item) => item.type === 'event')).toHaveLength(2)
    expect(inbox.contains(token)).toEqual([])
    expect(inbox.contains('box-of-alice')).toEqual([])
  })

  test('logs and metrics are sent although no timer of the SDK would send them', async () => {
    await open()
    await textOf(app, '/signals')
    await inbox.waitFor((item) => item.type === 'log')
    await inbox.waitFor((item) => item.type === 'trace_metric')
  })

  test('what is thrown as an answer to the caller is no failure', async () => {
    await open()
    expect(await textOf(app, '/not-found')).toBe('Error: no such order')
    await textOf(app, '/handled')
    await inbox.waitFor((item) => item.type === 'event')
    await app.settled()
    await inbox.settle()
    expect(inbox.contains('no such order')).toEqual([])
  })

  test('requests at the same time do not see each other', async () => {
    await open()
    await expectTenantsApart(inbox, (path) => textOf(app, path))
  })

  test('spans arrive when sampled', async () => {
    await open({ SENTRY_TRACES_SAMPLE_RATE: '1' })
    expect(await textOf(app, '/span')).toBe('charged')
    const { payload } = await inbox.waitFor((item) => item.type === 'transaction')
    expect(payload).toMatchObject({
      transaction: 'GET /span',
      spans: [{ description: 'charge card' }],
    })
  })

  test('services that the app calls learn nothing of its traces', async () => {
    await open({ SENTRY_TRACES_SAMPLE_RATE: '1' })
    const others = await openInbox()
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const incoming = {
      'sentry-trace': `${traceId}-00f067aa0ba902b7-1`,
      baggage: `sentry-trace_id=${traceId},sentry-release=${token}`,
    }
    await textOf(app, `/call?text=${others.url}/service`, { headers: incoming })
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
    await fetch(`${app.url}plain`, { method: 'HEAD' })
    await fetch(`${app.url}plain`, { method: 'OPTIONS' })
    expect(app.global('sdkLoaded')).toBeUndefined()
  })

  test('a host without waitUntil of its own still gets everything through the context', async () => {
    await open({}, false)
    await textOf(app, '/signals')
    await inbox.waitFor((item) => item.type === 'log')
  })

  test('a backend that fails or hangs changes no answer', async () => {
    await open()
    inbox.fault({ status: 500, times: 1 })
    expect(await textOf(app, '/throws?text=x')).toBe('Error: order failed: x')
    inbox.fault({ hang: true, times: 1 })
    expect(await textOf(app, '/throws?text=y')).toBe('Error: order failed: y')
    expect(await textOf(app, '/plain')).toBe('plain')
  })
})

async function textOf(app: EdgeFunction, path: string, init?: RequestInit): Promise<string> {
  const response = await fetch(new URL(path, app.url), init)
  return response.text()
}
