import { createScrubber } from '@tacet/scrub'
import { describe, expect, it } from 'vitest'
import { createCounters } from './reports/counters.ts'
import type { Item } from './envelope.ts'
import { gate } from './gate.ts'
import { openClient, sdks } from './testing/sdk-client.ts'

const password = ['correct', 'horse', 'battery', '9'].join('-')

describe.each(sdks)('what an app says with SDK $major', (sdk) => {
  const { core } = sdk

  /** Everything that leaves while `say` runs, item by item, with the payloads parsed. */
  async function hear(say: () => void) {
    const items: { type: string; header: Item[0]; payload: Record<string, unknown> }[] = []
    const headers: Readonly<Record<string, unknown>>[] = []
    const counters = createCounters()
    const send = gate(
      async (envelope) => {
        headers.push(envelope[0])
        for (const [header, payload] of envelope[1]) {
          items.push({ type: header.type, header, payload: JSON.parse(String(payload)) as never })
        }
      },
      {
        backend: 'sentry',
        scrubber: createScrubber(),
        host: '127.0.0.1',
        allow: ['session'],
        counters,
      },
    )
    const client = openClient(sdk, send)
    core.withIsolationScope(() => core.withScope(say))
    await client.flush(2_000)
    expect(JSON.stringify([headers, items])).not.toContain(password)
    return { items, headers, counters: counters.snapshot() }
  }

  it('arrives as an error with its cause, frames, tags and breadcrumbs', async () => {
    const { items, headers, counters } = await hear(() => {
      core.addBreadcrumb({ category: 'db', message: `connect password=${password}` })
      core.setTag('shop', 'berlin')
      core.captureException(
        new TypeError('checkout failed', { cause: new Error(`DB_PASSWORD=${password}`) }),
        { attachments: [{ filename: 'cart.json', data: `{"password":"${password}"}` }] },
      )
    })
    expect(items.map(({ type }) => type)).toEqual(['event'])
    const { payload } = items[0]!
    expect(payload).toMatchObject({
      exception: {
        values: [
          { type: 'TypeError', value: 'checkout failed', stacktrace: { frames: anyFrames } },
        ],
      },
      tags: { shop: 'berlin' },
      breadcrumbs: [{ category: 'db', message: 'connect password=[Filtered]' }],
      release: 'shop@1.2.3',
      environment: 'test',
    })
    expect(headers[0]).toMatchObject({
      event_id: payload['event_id'],
      trace: { public_key: 'a'.repeat(32), trace_id: anyId },
    })
    expect(headers[0]?.['trace']).not.toHaveProperty('release')
    expect(counters.refused).toEqual({ 'not-opted-in': 1 })
  })

  it('arrives as a log although its body is a String object, and scope attributes are clean', async () => {
    const { items } = await hear(() => {
      core.getCurrentScope().setAttributes({ tier: 'gold', db_password: password })
      core.logger.info(core.logger.fmt`paid ${3} orders, password=${'none'}`, { orders: 3 })
    })
    expect(items.map(({ type, header }) => [type, header['item_count']])).toEqual([['log', 1]])
    expect(items[0]?.payload).toMatchObject({
      items: [
        {
          level: 'info',
          body: expect.stringContaining('paid 3 orders') as unknown,
          attributes: { orders: { value: 3 }, tier: { value: 'gold' } },
        },
      ],
    })
  })

  it('arrives as a message without the parameter that its template calls a secret', async () => {
    const { items } = await hear(() => {
      core.captureMessage(
        core.parameterize`${2} orders paid with password=${password} in ${'Berlin'}`,
      )
      core.logger.warn(core.logger.fmt`${2} orders paid with password=${password} in ${'Berlin'}`)
    })
    expect(items.map(({ type }) => type)).toEqual(['event', 'log'])
    for (const { payload } of items) expect(JSON.stringify(payload)).toMatch(/"Berlin"/)
  })

  it('arrives as metrics', async () => {
    const { items } = await hear(() => {
      core.metrics.count('orders', 2, { attributes: { tier: 'gold', api_key: password } })
      core.metrics.distribution('basket', 12.5, { unit: 'euro' })
    })
    expect(items.map(({ type, header }) => [type, header['item_count']])).toEqual([
      ['trace_metric', 2],
    ])
    expect(items[0]?.payload).toMatchObject({
      items: [
        { name: 'orders', type: 'counter', value: 2, attributes: { tier: { value: 'gold' } } },
        { name: 'basket', type: 'distribution', value: 12.5, unit: 'euro' },
      ],
    })
  })

  it('arrives as a check-in, a feedback and a session', async () => {
    const { items } = await hear(() => {
      core.captureCheckIn(
        { monitorSlug: 'nightly', status: 'in_progress' },
        { schedule: { type: 'crontab', value: '0 3 * * *' }, timezone: 'Europe/Berlin' },
      )
      core.captureFeedback({ message: `it hangs, password=${password}`, name: 'Ada' })
      core.startSession()
      core.captureSession()
    })
    expect(items.map(({ type }) => type)).toEqual(['check_in', 'feedback', 'session'])
    const [checkIn, feedback, session] = items.map(({ payload }) => payload)
    expect(checkIn).toMatchObject({
      monitor_slug: 'nightly',
      status: 'in_progress',
      monitor_config: {
        schedule: { type: 'crontab', value: '0 3 * * *' },
        timezone: 'Europe/Berlin',
      },
    })
    expect(feedback).toMatchObject({
      contexts: { feedback: { message: 'it hangs, password=[Filtered]' } },
    })
    expect(session).toMatchObject({ status: 'ok', init: true, attrs: { release: 'shop@1.2.3' } })
  })

  it('arrives as spans, in the form of its version', async () => {
    const { items } = await hear(() => {
      const attributes = { 'http.route': '/orders/:id', access_token: password }
      core.startSpan({ name: 'GET /orders/:id', op: 'http.server', attributes }, () =>
        core.startSpan({ name: 'SELECT orders', op: 'db' }, () => undefined),
      )
    })
    const text = JSON.stringify(items.map(({ payload }) => payload))
    expect(items.map(({ type }) => type)).toEqual([sdk.major === 11 ? 'span' : 'transaction'])
    expect(text).toContain('GET /orders/:id')
    expect(text).toContain('SELECT orders')
    expect(text).toContain('/orders/:id')
  })
})

const anyFrames: unknown = expect.arrayContaining([
  expect.objectContaining({ lineno: expect.any(Number) as unknown }),
])
const anyId: unknown = expect.stringMatching(/^[0-9a-f]{32}$/)
