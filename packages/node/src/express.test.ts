import { get } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors, startApp, type RunningApp } from './testing/run-app.ts'
import { useInbox } from './testing/use-inbox.ts'

const inbox = await useInbox()
const thirdParty = await useInbox()

interface Event {
  readonly transaction?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly exception: { readonly values: readonly { readonly value: string }[] }
}

function events(): Event[] {
  return inbox.items.filter((item) => item.type === 'event').map((item) => item.payload as Event)
}

describe.each(majors)('on SDK %s', (major) => {
  let app: RunningApp
  let origin: string

  beforeEach(async () => {
    app = startApp('express-shop', {
      major,
      env: { SENTRY_DSN: inbox.dsn, THIRD_PARTY: thirdParty.url },
    })
    origin = `http://127.0.0.1:${await app.line('PORT ')}`
  })
  afterEach(async () => {
    app.kill('SIGKILL')
    await app.outcome
  })

  /** Ends the app as an orchestrator does, so that all it had to say has arrived. */
  async function end(): Promise<void> {
    app.kill('SIGTERM')
    await app.outcome
  }

  test('a failing route is captured once, with template, method and status', async () => {
    const response = await fetch(`${origin}/orders/17?card=4111`)
    expect([response.status, await response.text()]).toEqual([500, '{"own":"order failed"}'])
    await end()
    expect(events()).toMatchObject([
      {
        transaction: 'GET /orders/:id',
        tags: {
          'http.request.method': 'GET',
          'http.route': '/orders/:id',
          'http.response.status_code': '500',
        },
        exception: { values: [{ value: 'order failed', mechanism: { handled: false } }] },
      },
    ])
  })

  test('a route that fails later, or throws no error, is captured too', async () => {
    await fetch(`${origin}/later/17`)
    await fetch(`${origin}/text`)
    await end()
    expect(events().map((event) => [event.transaction, event.exception.values[0]?.value])).toEqual([
      ['GET /later/:id', 'later failed'],
      ['GET /text', 'only text'],
    ])
  })

  test('the route of a mounted router is whole', async () => {
    await fetch(`${origin}/users/bob/things/9`)
    await end()
    expect(events()).toMatchObject([{ tags: { 'http.route': '/users/:user/things/:thing' } }])
  })

  test('an answer below 500 is not captured', async () => {
    expect((await fetch(`${origin}/missing`)).status).toBe(404)
    expect((await fetch(`${origin}/teapot`)).status).toBe(418)
    expect((await fetch(`${origin}/fine`)).status).toBe(200)
    await end()
    expect(events()).toEqual([])
  })

  test('an error after the caller went away is not captured', async () => {
    await new Promise<void>((resolve) => {
      const request = get(`${origin}/slow`).on('error', () => resolve())
      request.on('socket', (socket) =>
        socket.on('connect', () => setImmediate(() => request.destroy())),
      )
    })
    expect((await fetch(`${origin}/fine`)).status).toBe(200)
    await end()
    expect(events()).toEqual([])
  })

  test('no third party learns of traces, and what a caller sends in trace headers goes nowhere', async () => {
    const planted = ['planted', 'in', 'baggage'].join('-')
    await fetch(`${origin}/call`, {
      headers: {
        baggage: `sentry-transaction=${planted},sentry-release=${planted},own=${planted}`,
        'sentry-trace': '12345678901234567890123456789012-1234567890123456-1',
      },
    })
    await fetch(`${origin}/orders/1`, { headers: { baggage: `sentry-environment=${planted}` } })
    await end()
    expect(thirdParty.requests).toHaveLength(1)
    const names = Object.keys(thirdParty.requests[0]!.headers).join(' ')
    expect(names).not.toMatch(/baggage|trace/)
    expect(thirdParty.contains(planted)).toEqual([])
    expect(inbox.contains(planted)).toEqual([])
    // The caller asked for its trace to be recorded; the operator's rate of 0 stands.
    expect(inbox.items.map((item) => item.type)).toEqual(['event'])
  })
})

test.each(majors)('under strict the route leaves, the words do not, on SDK %s', async (major) => {
  inbox.clear()
  const env = { SENTRY_DSN: inbox.dsn, TACET_POLICY: 'strict' }
  const app = startApp('express-shop', { major, env })
  await fetch(`http://127.0.0.1:${await app.line('PORT ')}/orders/17`)
  app.kill('SIGTERM')
  await app.outcome
  expect(events()).toMatchObject([
    { transaction: 'GET /orders/:id', request: { method: 'GET' }, exception: { values: [{}] } },
  ])
  expect(inbox.contains('order failed')).toEqual([])
})

test('with telemetry off the app answers the same', async () => {
  const app = startApp('express-shop', { preload: false })
  const origin = `http://127.0.0.1:${await app.line('PORT ')}`
  const response = await fetch(`${origin}/orders/17`)
  expect([response.status, await response.text()]).toEqual([500, '{"own":"order failed"}'])
  app.kill('SIGTERM')
  expect(await app.outcome).toMatchObject({ signal: 'SIGTERM', stderr: '' })
})
