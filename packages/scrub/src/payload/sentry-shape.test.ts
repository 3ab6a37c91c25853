import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import type { Policy } from '../policy/policy.ts'

const filtered = '[Filtered]'
const event_id = 'a'.repeat(32)
const clean = (payload: object, policy: Policy = {}): Record<string, unknown> => {
  const value = createScrubber(policy).value(payload) as Record<string, unknown>
  delete value['_meta']
  return value
}

describe('an event', () => {
  const request = {
    method: 'POST',
    url: 'https://shop.test/pay?token=abc123&page=2',
    query_string: 'token=abc123&page=2',
    headers: { 'User-Agent': 'x', Authorization: 'Bearer abc', 'X-Custom': 'y', Cookie: 'a=b' },
    cookies: { a: 'b' },
    data: { title: 'book', password: 'hunter2' },
    env: { REMOTE_ADDR: '10.0.0.1' },
  }

  test('keeps of its request the method, the scrubbed URL and listed headers', () => {
    expect(clean({ event_id, request })['request']).toEqual({
      method: 'POST',
      url: `https://shop.test/pay?token=${filtered}&page=2`,
      query_string: `token=${filtered}&page=2`,
      headers: { 'User-Agent': 'x' },
    })
  })

  test('keeps of a response no body either, unless the policy opts in', () => {
    const data = { title: 'book', password: 'hunter2' }
    const response = { status_code: 200, data, body: 'words', headers: { 'X-Custom': 'y' } }
    const told = (policy: Policy): unknown =>
      clean({ event_id, contexts: { response, app: { data } } }, policy)['contexts']
    const app = { data: { title: 'book', password: filtered } }
    expect(told({})).toEqual({ app, response: { status_code: 200, headers: {} } })
    expect(told({ bodies: 'scrubbed' })).toEqual({
      app,
      response: { status_code: 200, data: app.data, body: 'words', headers: {} },
    })
    const [removed] = createScrubber().explain({ event_id, contexts: { response: { data } } })
    expect(removed).toMatchObject({
      path: ['contexts', 'response', 'data'],
      allow: "policy.bodies: 'scrubbed'",
    })
  })

  test('keeps a scrubbed body and more headers where the policy opts in', () => {
    const policy: Policy = { bodies: 'scrubbed', allowHeaders: ['x-custom'] }
    expect(clean({ event_id, request }, policy)['request']).toMatchObject({
      headers: { 'User-Agent': 'x', 'X-Custom': 'y' },
      data: { title: 'book', password: filtered },
    })
  })

  const user = { id: 7, email: 'a@b.test', username: 'al', ip_address: '10.0.0.1', plan: 'pro' }
  test.each([
    ['id', { id: 7 }],
    ['none', {}],
    ['minimal', { id: 7, email: 'a@b.test', username: 'al', ip_address: '10.0.0.1' }],
    ['pseudonym', {}],
  ] as const)('names its user by the identity %s', (identity, expected) => {
    expect(clean({ event_id, user }, { identity })['user']).toEqual(expected)
  })

  test('gives a pseudonym that is stable for a key and different across keys', () => {
    const named = (hmacKey: string): unknown =>
      clean({ event_id, user }, { identity: 'pseudonym', hmacKey })['user']
    expect(named('k1')).toEqual(named('k1'))
    expect(named('k1')).not.toEqual(named('k2'))
    expect(named('k1')).toEqual({
      id: expect.stringMatching(/^[\da-f]{32}$/),
      email: expect.any(String),
      username: expect.any(String),
    })
  })

  test('loses local variables and keeps what a backend groups by', () => {
    const frame = {
      filename: '/app/a.js',
      function: 'pay',
      lineno: 3,
      in_app: true,
      vars: { a: 'b' },
    }
    const exception = {
      values: [{ type: 'TypeError', value: 'x', stacktrace: { frames: [frame] } }],
    }
    const { vars: _, ...kept } = frame
    expect(clean({ event_id, exception })).toEqual({
      event_id,
      exception: { values: [{ type: 'TypeError', value: 'x', stacktrace: { frames: [kept] } }] },
    })
  })

  test('keeps every structural value of the envelope format', () => {
    const payload = {
      event_id,
      type: 'transaction',
      timestamp: 1.5,
      start_timestamp: 1,
      platform: 'node',
      release: 'shop@1.2.3',
      environment: 'production',
      transaction: 'GET /orders/:id',
      sdk: {
        name: 'sentry.javascript.node',
        version: '11.0.0',
        packages: [{ name: 'npm:@sentry/node', version: '11.0.0' }],
      },
      contexts: {
        trace: {
          trace_id: 'b'.repeat(32),
          span_id: 'c'.repeat(16),
          op: 'http.server',
          status: 'ok',
        },
      },
      spans: [
        {
          span_id: 'd'.repeat(16),
          description: 'SELECT 1',
          op: 'db',
          data: { 'db.system': 'postgresql' },
        },
      ],
      debug_meta: {
        images: [
          {
            type: 'sourcemap',
            debug_id: '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55',
            code_file: '/app/a.js',
          },
        ],
      },
      tags: { 'http.status_code': '200' },
    }
    expect(clean(payload)).toEqual(payload)
  })

  test('is marked with remarks for each removed place, under the names that left', () => {
    const key = ['AK', 'IA', 'QWERTYUIOPASDFG2'].join('')
    const value = createScrubber().value({
      event_id,
      message: 'password=hunter2',
      tags: { [key]: 1 },
    })
    expect(value).toEqual({
      event_id,
      message: `password=${filtered}`,
      tags: { [filtered]: 1 },
      _meta: {
        message: { '': { rem: [['tacet:key:password', 's', 9, 19]] } },
        tags: { [filtered]: { '': { rem: [[expect.any(String), 's']] } } },
      },
    })
  })

  test('asks no backend to store the address of the sender', () => {
    expect(clean({ event_id, sdk: { settings: { infer_ip: 'auto' } } })['sdk']).toEqual({
      settings: { infer_ip: 'never' },
    })
  })
})

describe('other items', () => {
  test('attributes carry no details of a person, no bodies and no unlisted headers', () => {
    const attributes = {
      'user.id': { value: '7', type: 'string' },
      'user.email': { value: 'a@b.test', type: 'string' },
      'client.address': { value: '10.0.0.1', type: 'string' },
      'http.request.body.data': { value: '{}', type: 'string' },
      'http.request.header.x_custom': { value: 'y', type: 'string' },
      'http.request.header.user_agent': { value: 'x', type: 'string' },
      'http.route': { value: '/orders/:id', type: 'string' },
    }
    const items = [{ trace_id: 'b'.repeat(32), body: 'password=hunter2', attributes }]
    expect(createScrubber().value({ items })).toEqual({
      items: [
        {
          trace_id: 'b'.repeat(32),
          body: `password=${filtered}`,
          attributes: {
            'user.id': attributes['user.id'],
            'http.request.header.user_agent': attributes['http.request.header.user_agent'],
            'http.route': attributes['http.route'],
          },
          _meta: expect.objectContaining({ body: expect.anything() }) as unknown,
        },
      ],
    })
  })

  test('a session keeps its own id and loses the address of its user', () => {
    const sid = 'e'.repeat(32)
    const session = {
      sid,
      init: true,
      did: 'a@b.test',
      started: 'x',
      attrs: { release: '1', ip_address: '10.0.0.1' },
    }
    expect(clean(session)).toEqual({ sid, init: true, started: 'x', attrs: { release: '1' } })
    const sessions = {
      aggregates: [{ started: 'x', did: 'a@b.test', exited: 1 }],
      attrs: { release: '1' },
    }
    expect(clean(sessions)).toEqual({
      aggregates: [{ started: 'x', exited: 1 }],
      attrs: { release: '1' },
    })
  })

  test('a report of a user keeps the words and loses name and address', () => {
    expect(clean({ event_id, name: 'Al', email: 'a@b.test', comments: 'broken' })).toEqual({
      event_id,
      comments: 'broken',
    })
    const feedback = { contact_email: 'a@b.test', name: 'Al', message: 'broken' }
    expect(clean({ event_id, type: 'feedback', contexts: { feedback } })).toMatchObject({
      contexts: { feedback: { message: 'broken' } },
    })
    expect(JSON.stringify(clean({ event_id, contexts: { feedback } }))).not.toContain('b.test')
  })
})

test('of a statement for Redis the command alone stays, wherever it is told', () => {
  const scrubber = createScrubber()
  const statement = 'evalsha 8af2 11 bull:mail: {"to":"Ann"}'
  const system = { value: 'redis', type: 'string' }
  const spans = [
    { op: 'db.redis', description: statement, data: {} },
    { description: statement, data: { 'db.system': 'redis', 'db.statement': statement } },
    {
      attributes: {
        'db.query.text': { value: statement, type: 'string' },
        'db.system.name': system,
      },
    },
    { op: 'db', description: 'SELECT * FROM carts', data: { 'db.system': 'postgresql' } },
  ]
  const clean = scrubber.value({ spans })
  const kept = 'evalsha [Filtered]'
  expect(clean).toEqual({
    spans: [
      { op: 'db.redis', description: kept, data: {} },
      { description: kept, data: { 'db.system': 'redis', 'db.statement': kept } },
      {
        attributes: { 'db.query.text': { value: kept, type: 'string' }, 'db.system.name': system },
      },
      spans[3],
    ],
  })
  expect(scrubber.value(clean)).toEqual(clean)
  const open = createScrubber({ allowRules: ['redis-arguments'] })
  expect(open.value({ spans })).toEqual({ spans })
})

test('keeps what names an event, however much stands before it', () => {
  const scrubber = createScrubber({ bounds: { payloadLength: 1000 } })
  const values = Array.from({ length: 50 }, () => ({ type: 'Error', value: 'x'.repeat(100) }))
  const eventId = 'c'.repeat(32)
  expect(
    scrubber.value({ exception: { values }, event_id: eventId, level: 'error' }),
  ).toMatchObject({
    event_id: eventId,
    level: 'error',
  })
})
