import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { ITEMS } from './item.samples.ts'

const strict = createScrubber({ mode: 'strict' })
const stamp: unknown = expect.stringMatching(/^\[Filtered\] #[\da-f]{12}$/)

/** What a backend needs of each kind, and what makes it useful there. */
const KEPT: Readonly<Record<string, object>> = {
  error: {
    event_id: '9ec79c33ec9942ab8353589fcb2e04dc',
    timestamp: 1_767_225_600.5,
    platform: 'node',
    level: 'error',
    release: 'shop@1.4.2',
    environment: 'production',
    dist: '7',
    sdk: { name: 'sentry.javascript.node', version: '11.0.0', settings: { infer_ip: 'never' } },
    message: stamp,
    logentry: { message: stamp, formatted: stamp },
    transaction: 'GET /orders/:id',
    transaction_info: { source: 'route' },
    tags: { 'http.method': 'GET', handled: 'no', level: 'error', status: 'ok' },
    extra: { 'http.status_code': 200 },
    fingerprint: ['{{ default }}', stamp],
    request: { method: 'GET' },
    exception: {
      values: [
        {
          type: 'TypeError',
          value: stamp,
          module: 'shop.cart',
          mechanism: { type: 'auto.node.onunhandledrejection', handled: false, exception_id: 0 },
          stacktrace: {
            frames: [
              {
                function: 'Cart.pay',
                module: 'shop.cart:pay',
                lineno: 12,
                colno: 5,
                in_app: true,
                platform: 'node',
                instruction_addr: '0x7f0012',
              },
              { function: 'async Promise.all (index 0)' },
            ],
          },
        },
      ],
    },
    threads: { values: [{ id: 1, crashed: true, stacktrace: { frames: [{}, {}] } }] },
    breadcrumbs: [
      {
        timestamp: 1,
        type: 'http',
        category: 'fetch',
        level: 'info',
        data: { 'http.request.method': 'GET', 'http.response.status_code': 200 },
      },
    ],
    contexts: {
      trace: { op: 'http.server', status: 'not_found', origin: 'auto.http.otel.http' },
      runtime: { name: 'node', version: 'v24.1.0' },
      os: { name: 'Linux', version: '6.1.0', kernel_version: '6.1.0' },
      browser: { name: 'Mobile Safari', version: '17.2' },
      app: { app_start_time: '2026-01-01T00:00:00.000Z', app_memory: 9, app_version: '3.1.0' },
      device: { arch: 'x64', memory_size: 8, processor_count: 4 },
      cloud_resource: { 'cloud.provider': 'aws' },
      monitor: { slug: 'nightly-invoices' },
    },
  },
  transaction: {
    type: 'transaction',
    start_timestamp: 1,
    contexts: { trace: { trace_id: '6cf173d587eb48568a9b2e12dcfbea52', op: 'http.server' } },
    measurements: { fp: { value: 1, unit: 'millisecond' } },
    spans: [
      {
        span_id: '438f40bd3b4a41ee',
        op: 'db.query',
        description: stamp,
        status: 'ok',
        origin: 'auto.db.otel.postgres',
        start_timestamp: 1,
        timestamp: 2,
        data: { 'http.request.method': 'GET' },
      },
    ],
  },
  feedback: {
    contexts: {
      feedback: {
        message: stamp,
        source: 'widget',
        associated_event_id: '9ec79c33ec9942ab8353589fcb2e04dc',
        replay_id: '9ec79c33ec9942ab8353589fcb2e04dc',
      },
    },
  },
  'replay event': {
    type: 'replay_event',
    replay_type: 'session',
    segment_id: 0,
    replay_id: '9ec79c33ec9942ab8353589fcb2e04dc',
    error_ids: ['9ec79c33ec9942ab8353589fcb2e04dc'],
    trace_ids: ['6cf173d587eb48568a9b2e12dcfbea52'],
  },
  profile: {
    version: '1',
    os: { name: 'Linux', version: '6.1.0' },
    device: { architecture: 'x64' },
    client_sdk: { name: 'sentry.javascript.node' },
    transaction: { name: stamp, active_thread_id: '0' },
    profile: {
      samples: [{ stack_id: 0, thread_id: '0', elapsed_since_start_ns: '1000' }],
      stacks: [[0]],
      frames: [{ function: 'Cart.pay' }],
    },
  },
  'span in a container': {
    version: 2,
    ingest_settings: { infer_ip: 'never', infer_user_agent: 'never' },
    items: [
      {
        trace_id: '6cf173d587eb48568a9b2e12dcfbea52',
        span_id: '438f40bd3b4a41ee',
        name: stamp,
        status: 'ok',
        is_segment: true,
        start_timestamp: 1,
        end_timestamp: 2,
        links: [{ sampled: true }],
        attributes: {
          'sentry.origin': { value: 'auto.http.otel.http', type: 'string' },
          'http.route': { value: '/orders/:id', type: 'string' },
          'http.response.status_code': { value: 200, type: 'integer' },
        },
      },
    ],
  },
  'span of version 1': { segment_id: '438f40bd3b4a41ee', description: stamp, exclusive_time: 3 },
  log: { timestamp: 1, level: 'info', severity_number: 9, body: stamp },
  metric: { name: 'orders.paid', type: 'distribution', unit: 'millisecond', value: 12.5 },
  session: {
    sid: '7c7b6585-f901-4351-bf8d-02711b721929',
    started: '2026-01-01T00:00:00.000Z',
    status: 'abnormal',
    abnormal_mechanism: 'anr_foreground',
    attrs: { release: 'shop@1.4.2', environment: 'production' },
  },
  sessions: {
    aggregates: [{ started: '2026-01-01T00:00:00Z', exited: 3, errored: 1 }],
    attrs: { release: 'shop@1.4.2' },
  },
  'client report': ITEMS['client report'] as object,
  'check-in of an interval': ITEMS['check-in of an interval'] as object,
  'user report': { event_id: '9ec79c33ec9942ab8353589fcb2e04dc', comments: stamp },
}

test.each(Object.entries(KEPT))('of a %s stays what a backend needs', (kind, kept) => {
  expect(strict.value(ITEMS[kind])).toMatchObject(kept)
})

test('of an unknown object stay the members with known names, as far as they are no text', () => {
  expect(strict.value(ITEMS['unknown'])).toEqual({ message: stamp })
  expect(strict.value([{ value: 1, red: 'red' }, 'red', 5, true])).toEqual([{ value: 1 }, 5, true])
  expect(strict.value('red')).toEqual(stamp)
  expect(strict.value({ error: new Error('red'), at: new Date(0) })).toEqual({})
})

describe('a check-in', () => {
  const schedule = (value: string): unknown => ({
    check_in_id: 'a'.repeat(32),
    monitor_slug: 'nightly',
    status: 'ok',
    monitor_config: {
      schedule: { type: 'crontab', value },
      timezone: 'America/Argentina/Buenos_Aires',
    },
  })

  test.each([
    '* * * * *',
    '0 0 * * MON-FRI',
    '0 0 L * ?',
    'H/15 * * * *',
    '0 0 1,15 JAN-jun *',
    '@daily',
    '0 12 * * 5#2',
    '*/10 0 0 * * *',
  ])('keeps the schedule %s', (value) => {
    expect(strict.value(schedule(value))).toEqual(schedule(value))
  })

  test('whose schedule or zone is a text leaves without it', () => {
    expect(strict.value(schedule('every other monday'))).not.toHaveProperty('monitor_config')
    const zone = { schedule: { type: 'interval', value: 1, unit: 'day' }, timezone: 'Middle/Earth' }
    expect(strict.value({ check_in_id: 'a'.repeat(32), monitor_config: zone })).toMatchObject({
      monitor_config: { schedule: zone.schedule },
    })
  })

  test('whose slug or release is a sentence has a stamp there, the same each time', () => {
    const named = { ...(schedule('@daily') as object), monitor_slug: 'my job', release: 'my app 1' }
    const once = strict.value(named)
    expect(once).toMatchObject({ monitor_slug: stamp, release: stamp, status: 'ok' })
    expect(strict.value(named)).toEqual(once)
  })
})

describe('the name of a transaction', () => {
  const named = (transaction: string, source = 'route'): unknown =>
    (
      strict.value({ event_id: 'a'.repeat(32), transaction, transaction_info: { source } }) as {
        transaction: unknown
      }
    ).transaction

  test.each(['GET /orders/:id', '/orders/[id]', '/a/{b}/*', 'POST */orders/:id?', '/'])(
    'leaves when it is the template of a route: %s',
    (route) => {
      expect(named(route)).toBe(route)
    },
  )

  test.each(['sentry.source', 'sentry.span.source'])('may be that of a span by %s', (key) => {
    const span = {
      trace_id: 'a'.repeat(32),
      name: 'GET /orders/:id',
      attributes: { [key]: { value: 'route', type: 'string' } },
    }
    expect(strict.value(span)).toEqual(span)
  })

  test('is a stamp when it is none, or nobody says so', () => {
    expect(named('Zork')).toEqual(stamp)
    expect(named('GET /orders?user=al')).toEqual(stamp)
    expect(named('/orders/17', 'url')).toEqual(stamp)
  })
})

describe('attributes', () => {
  const kept = (attributes: unknown): unknown =>
    (strict.value({ trace_id: 'a'.repeat(32), attributes }) as { attributes: unknown }).attributes

  test('are judged alike with and without their type', () => {
    expect(kept({ 'http.request.method': 'GET', 'db.system': 'zork', note: 1 })).toEqual({
      'http.request.method': 'GET',
    })
    const typed = {
      'http.request.method': { value: 'GET', type: 'string' },
      'db.system': { value: 'zork', type: 'string' },
      note: { value: 1, type: 'integer' },
    }
    expect(kept(typed)).toEqual({ 'http.request.method': typed['http.request.method'] })
  })

  test('may be pairs, as tags are', () => {
    const tags = [
      ['level', 'error'],
      ['team', 'blue'],
      ['status', 'zork'],
    ]
    expect(strict.value({ event_id: 'a'.repeat(32), tags })).toMatchObject({
      tags: [['level', 'error']],
    })
  })
})
