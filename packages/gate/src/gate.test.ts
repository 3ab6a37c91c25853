import { describe, expect, it } from 'vitest'
import { gate, type GateSettings } from './gate.ts'
import { base, event, event_id, guarded } from './testing/guarded.ts'
import { canary, perfectScrubber } from './testing/perfect-scrubber.ts'

describe('gate', () => {
  it('hands on clean text in place of the payload and passes the answer back', async () => {
    const { sent, sendItems } = guarded()
    expect(await sendItems(event(`token ${canary('message')}`))).toBe('answer 1')
    expect(sent[0]?.[1]).toEqual([
      [{ type: 'event', length: 76 }, `{"event_id":"${event_id}","message":"token [Filtered]"}`],
    ])
  })

  it('calls the sender before its first await', () => {
    const { sent, sendItems } = guarded()
    void sendItems(event('dying'))
    expect(sent).toHaveLength(1)
  })

  it('resolves to an empty answer without calling the sender when nothing may leave', async () => {
    const { sent, sendItems } = guarded()
    expect(await sendItems([{ type: 'session' }, {}])).toEqual({})
    expect(sent).toHaveLength(0)
  })

  it('drops the items it refuses and sends the others', async () => {
    const { sent, sendItems, counters } = guarded()
    await sendItems(
      [{ type: 'attachment', filename: 'a' }, new Uint8Array(3)],
      event('stays'),
      [{ type: 'minidump' }, {}],
      'no item',
    )
    expect(sent[0]?.[1].map(([header]) => header['type'])).toEqual(['event'])
    expect(counters.snapshot()).toEqual({
      sent: { event: 1 },
      refused: { 'not-opted-in': 1, 'unknown-type': 1, malformed: 1 },
      findings: {},
    })
  })

  it.each([
    ['nothing', undefined],
    ['text', 'event'],
    ['an object', {}],
    ['no items', [{}]],
    ['items that are no list', [{}, { length: 3 }]],
    ['headers that are no object', ['x', []]],
  ])('sends nothing for %s instead of an envelope', async (_, envelope) => {
    const { sent, send } = guarded()
    expect(await send(envelope as never)).toEqual({})
    expect(sent).toEqual([])
  })

  it('passes on a rejection of the sender and turns a synchronous throw into one', async () => {
    const failure = new Error('socket')
    const rejecting = gate(() => Promise.reject(failure), base)
    const throwing = gate(() => {
      throw failure
    }, base)
    const envelope = [{}, [[{ type: 'event' }, { event_id }]]] as const
    await expect(rejecting(envelope)).rejects.toBe(failure)
    await expect(throwing(envelope)).rejects.toBe(failure)
  })

  it('treats a backend it does not know as one that takes only events', async () => {
    const { sent, sendItems } = guarded({ backend: 'toString' as never })
    await sendItems([{ type: 'transaction' }, {}], event('stays'))
    expect(sent[0]?.[1].map(([header]) => header['type'])).toEqual(['event'])
  })

  it.each(['event', 'feedback', 'replay_event', 'transaction'])(
    'refuses a %s without an id, which the scrubber would not know as one',
    async (type) => {
      const { sent, counters, sendItems } = guarded({ allow: ['replay_event'] })
      await sendItems([{ type }, { message: 'm' }], [{ type }, { event_id: 7 }])
      expect(sent).toEqual([])
      expect(counters.snapshot().refused).toEqual({ malformed: 2 })
      await sendItems([{ type }, { event_id }])
      expect(sent).toHaveLength(1)
    },
  )

  it('refuses an event that is an array', async () => {
    const { sent, sendItems } = guarded()
    await sendItems([{ type: 'event' }, [{ event_id }]])
    expect(sent).toEqual([])
  })

  it('does not see settings that change later', async () => {
    const allow: GateSettings['allow'] & unknown[] = []
    const { sent, sendItems } = guarded({ allow })
    allow.push('session')
    await sendItems([{ type: 'session' }, {}])
    expect(sent).toEqual([])
  })
})

describe('a gate for a backend that takes one event per envelope', () => {
  const ids = ['a'.repeat(32), 'b'.repeat(32)]
  const [first, second] = ids.map((event_id) => [{ type: 'event' }, { event_id }])

  it.each(['auto', 'bugsink'] as const)(
    'splits events for %s, each under its own id',
    async (backend) => {
      const { sent, send } = guarded({ backend })
      const header = { event_id: ids[0]!, sent_at: '2026-01-02T03:04:05.678Z' }
      expect(await send([header, [first, second]] as never)).toBe('answer 1')
      expect(sent.map((envelope) => envelope[0])).toEqual([header, { ...header, event_id: ids[1] }])
      expect(sent.map((envelope) => envelope[1].length)).toEqual([1, 1])
    },
  )

  it('does not split for Sentry', async () => {
    const { sent, sendItems } = guarded({ backend: 'sentry' })
    await sendItems(first, second)
    expect(sent).toHaveLength(1)
  })

  it('sends the second event although sending the first one threw', async () => {
    const seen: unknown[] = []
    const send = gate(
      async (envelope) => {
        seen.push(envelope)
        if (seen.length === 1) throw new Error('first')
      },
      { ...base, backend: 'bugsink' },
    )
    await expect(send([{}, [first, second]] as never)).rejects.toThrow('first')
    expect(seen).toHaveLength(2)
  })
})

describe('a refusal', () => {
  it('is told once per reason and type, in one line without anything of the item', async () => {
    const { lines, sendItems } = guarded()
    const secret = canary('type')
    const unknown = [{ type: secret }, secret]
    await sendItems(unknown, unknown, [{ type: 'profile' }, {}])
    await sendItems(unknown, [{ type: 'replay_event' }, {}], [{ type: 'profile' }, {}])
    expect(lines).toEqual([
      expect.stringMatching(/^tacet: unknown was not sent: [^\n]*unknown-type\)$/),
      expect.stringMatching(/^tacet: profile was not sent: [^\n]*not-opted-in\)$/),
      expect.stringMatching(/^tacet: replay_event was not sent: [^\n]*not-opted-in\)$/),
    ])
    expect(lines.join()).not.toContain(secret)
  })

  it('of what an SDK sends unasked is only counted, unless something went wrong', async () => {
    const { lines, counters, sendItems } = guarded({ backend: 'glitchtip' })
    await sendItems([{ type: 'client_report' }, {}], [{ type: 'sessions' }, {}])
    expect(lines).toEqual([])
    expect(counters.snapshot().refused).toEqual({ 'not-for-backend': 2 })
    const sentry = guarded()
    await sentry.sendItems([{ type: 'session' }, {}], [{ type: 'client_report' }, 'no JSON'])
    expect(sentry.lines).toEqual([
      expect.stringMatching(/^tacet: client_report [^\n]*malformed\)$/),
    ])
  })

  it('survives a listener that throws or rejects', async () => {
    for (const warn of [
      () => {
        throw new Error('console is gone')
      },
      () => Promise.reject(new Error('console is gone')),
    ]) {
      const { sent, sendItems } = guarded({ warn })
      await sendItems([{ type: 'profile' }, {}], event('stays'))
      expect(sent).toHaveLength(1)
    }
  })
})

describe('a scrubber that fails', () => {
  const failing: readonly [string, GateSettings['scrubber']['inspect']][] = [
    [
      'throws',
      () => {
        throw new Error(canary('thrown'))
      },
    ],
    ['gives back nothing', () => undefined as never],
    ['gives back no findings', (value) => ({ value }) as never],
    ['gives back text', () => ({ value: canary('raw'), findings: [] })],
    ['gives back a promise', () => ({ value: Promise.resolve({}), findings: [] }).value as never],
    ['gives back a cycle', () => ({ value: cycle(), findings: [] })],
    ['gives back a number JSON has not', () => ({ value: { n: 1n }, findings: [] })],
    ['gives back undefined', () => ({ value: undefined, findings: [] })],
  ]

  it.each(failing)(
    'that %s sends nothing, throws nothing and says no value',
    async (_, inspect) => {
      const { sent, lines, counters, sendItems } = guarded({ scrubber: { inspect } })
      expect(await sendItems(event(canary('message')))).toEqual({})
      expect(sent).toEqual([])
      expect(Object.values(counters.snapshot().refused)).toEqual([1])
      expect(lines).toHaveLength(1)
      expect(lines[0]).not.toContain('canary')
    },
  )

  it('costs only the item it failed on', async () => {
    const inspect: GateSettings['scrubber']['inspect'] = (value) => {
      if (JSON.stringify(value).includes('poison')) throw new Error('poison')
      return perfectScrubber.inspect(value)
    }
    const { sent, sendItems } = guarded({ scrubber: { inspect } })
    await sendItems(event('poison'), event('stays'))
    expect(sent[0]?.[1].map(([, payload]) => payload)).toEqual([
      `{"event_id":"${event_id}","message":"stays"}`,
    ])
  })
})

function cycle(): unknown {
  const own: Record<string, unknown> = {}
  own['own'] = own
  return own
}
