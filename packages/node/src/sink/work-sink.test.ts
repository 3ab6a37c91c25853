import { describe, expect, test } from 'vitest'
import { majors, runApp } from '../testing/run-app.ts'
import { useInbox } from '../testing/use-inbox.ts'

// With their spans they fit into the 64 envelopes that the SDK keeps under way.
const pieces = 25
const traceId = 'ab'.repeat(16)
const carrier = {
  traceparent: `00-${traceId}-${'12'.repeat(8)}-01`,
  baggage: `sentry-trace_id=${traceId},sentry-transaction=planted-by-a-stranger`,
}

const inbox = await useInbox()

interface Event {
  readonly event_id: string
  readonly tags?: Record<string, unknown>
  readonly user?: { id?: string }
  readonly breadcrumbs?: { category: string; message: string; timestamp: number }[]
  readonly contexts: { trace: { trace_id: string } }
  readonly exception: { values: { value: string }[] }
}

describe.each(majors)('on SDK %s', (major) => {
  test.each(['0', '1'])('pieces of work never see each other, at rate %s', async (rate) => {
    const { stdout, stderr, code } = await runApp('pieces', {
      major,
      preload: false,
      args: [String(pieces), JSON.stringify(carrier)],
      env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: rate },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('RESULTS ["its result",true]')

    const events = payloads<Event>('event')
    for (let index = 0; index < pieces; index++) {
      const event = events.find(({ exception }) => exception.values[0]?.value === `piece ${index}`)
      expect(event).toMatchObject({
        event_id: index.toString(16).padStart(32, '0'),
        tags: { piece: `${index}`, [`only-${index}`]: index },
        user: { id: `user-${index}` },
      })
      expect(Object.keys(event?.tags ?? {})).toHaveLength(2)
      expect(event?.breadcrumbs).toMatchObject([
        { message: `began ${index}`, timestamp: 1_700_000_000 },
      ])
    }
    const traces = new Set(
      events
        .filter(({ exception }) => /^(?:piece|outside)/.test(exception.values[0]?.value ?? ''))
        .map(({ contexts }) => contexts.trace.trace_id),
    )
    expect(traces.size).toBe(pieces + 1)
    expect(traces).toContain(traceId)
    expect(stdout).toContain(`CARRIER {"traceparent":"00-${traceId}-`)
    expect(inbox.contains('planted-by-a-stranger')).toEqual([])

    const outside = events.find(({ exception }) => exception.values[0]?.value === 'outside')
    expect(outside).toBeDefined()
    expect([outside?.tags, outside?.user]).toEqual([undefined, undefined])
    expect(outside?.breadcrumbs?.filter(({ category }) => category === 'piece')).toEqual([])
    const inner = events.find(({ exception }) => exception.values[0]?.value === 'inner')
    expect(inner).toBeDefined()
    expect(inner?.tags).toBeUndefined()
    expect(payloads('transaction')).toHaveLength(rate === '1' ? pieces + 3 : 0)
    expect(payloads('check_in')).toEqual([
      expect.objectContaining({ monitor_slug: 'sweep', status: 'in_progress' }),
      expect.objectContaining({
        check_in_id: 'c'.repeat(32),
        monitor_slug: 'sweep',
        status: 'ok',
        duration: 1.5,
        monitor_config: {
          schedule: { type: 'interval', value: 5, unit: 'minute' },
          checkin_margin: 2,
        },
      }),
    ])
  })

  test('while telemetry is off, nothing is added to the work', async () => {
    const { stdout, code } = await runApp('pieces', {
      major,
      preload: false,
      args: ['1', JSON.stringify(carrier)],
    })
    expect(code).toBe(0)
    expect(stdout).toBe('CARRIER {}\nRESULTS ["its result",true]')
  })
})

function payloads<Payload>(type: string): Payload[] {
  return inbox.items.filter((item) => item.type === type).map((item) => item.payload as Payload)
}
