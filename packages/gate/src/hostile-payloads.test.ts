import { describe, expect, it } from 'vitest'
import { type ItemType, isItemType } from './backends.ts'
import { createCounters } from './reports/counters.ts'
import { gate, type GateSettings } from './gate.ts'
import { optIns } from './testing/attack.ts'
import { canary, perfectScrubber } from './testing/perfect-scrubber.ts'

const allTypes = (
  'attachment check_in client_report event feedback log metric profile profile_chunk raw_security ' +
  'replay_event replay_recording session sessions span trace_metric transaction user_report'
).split(' ') as ItemType[]

// Refused: the first two always, the last one because its payload here is not a recording's.
const unsendable = new Set<string>(['metric', 'raw_security', 'replay_recording'])
const event_id = 'e'.repeat(32)
const events = new Set<string>(['event', 'feedback', 'replay_event', 'transaction'])
const containers = new Set<string>(['log', 'span', 'trace_metric'])

/** Everything that leaves, as one text. */
async function leaves(items: unknown, settings: Partial<GateSettings> = {}): Promise<string> {
  let wire = ''
  const send = gate(
    async (envelope) => {
      for (const [header, payload] of envelope[1]) {
        wire += `${JSON.stringify(header)}\n${String(payload)}\n`
      }
    },
    {
      backend: 'sentry',
      scrubber: perfectScrubber,
      host: 'example.test',
      allow: optIns,
      ...settings,
    },
  )
  await send([{}, items] as never)
  return wire
}

/** Payloads that show one thing to whoever looks and another to whoever serialises. */
const hostile: readonly [string, () => unknown][] = [
  ['toJSON', () => ({ toJSON: () => ({ body: canary('toJSON') }) })],
  ['a String object', () => ({ body: new String(canary('String')) })],
  [
    'a getter',
    () => Object.defineProperty({}, 'body', { enumerable: true, get: () => canary('getter') }),
  ],
  [
    'a getter that changes its answer',
    () => {
      let reads = 0
      return Object.defineProperty({}, 'body', {
        enumerable: true,
        get: () => (reads++ === 0 ? 'harmless' : canary('second')),
      })
    },
  ],
  ['a proxy', () => new Proxy({ body: '' }, { get: () => canary('proxy') })],
  ['a key', () => ({ [canary('key')]: 1 })],
  ['an array', () => [canary('array')]],
  ['bare text', () => canary('text')],
  ['serialised JSON', () => JSON.stringify({ body: canary('serialised') })],
  ['broken JSON', () => `{"body": "${canary('broken')}"`],
  ['JSON of a text', () => JSON.stringify(canary('text'))],
  ['a String object as payload', () => new String(canary('payload'))],
  ['bytes', () => new TextEncoder().encode(canary('bytes'))],
  ['a buffer', () => new TextEncoder().encode(canary('buffer')).buffer],
  ['a view', () => new DataView(new TextEncoder().encode(canary('view')).buffer)],
  ['a map', () => new Map([[canary('map key'), canary('map value')]])],
]

describe.each(allTypes)('a hostile %s', (type) => {
  it.each(hostile)('with %s lets no canary out', async (_, make) => {
    const payloads = [make()]
    if (events.has(type)) payloads.push({ event_id, extra: make(), [canary('name')]: make() })
    if (containers.has(type)) payloads.push({ items: [make()], [canary('member')]: 1 })
    for (const payload of payloads)
      expect(await leaves([[{ type }, payload]])).not.toContain('canary')
  })

  it('lets no header canary out', async () => {
    const header = Object.fromEntries(
      ['filename', 'content_type', 'attachment_type', 'platform', 'item_count', 'length', 'other']
        .map((name) => [name, canary(name)])
        .concat([[canary('key'), '1']]),
    )
    const payload = containers.has(type) ? { items: [{ ok: 1 }] } : { event_id }
    const content = type === 'attachment' ? 'text' : payload
    const wire = await leaves([[{ ...header, type }, content]])
    expect(wire).not.toContain('canary')
    expect(wire.includes(`"type":"${type}"`)).toBe(!unsendable.has(type))
  })
})

describe('an item that throws while it is read', () => {
  const explode = () => {
    throw new Error(canary('thrown'))
  }
  const throwing: readonly [string, unknown][] = [
    ['a revoked item', revoked([])],
    ['a revoked header', [revoked({}), {}]],
    ['a revoked payload', [{ type: 'event' }, revoked({})]],
    ['a revoked list of entries', [{ type: 'log' }, { items: revoked([]) }]],
    ['a throwing type', [Object.defineProperty({}, 'type', { get: explode }), {}]],
    ['a throwing payload', Object.defineProperty([{ type: 'event' }, 0], 1, { get: explode })],
    ['a throwing toJSON', [{ type: 'event' }, { toJSON: explode }]],
    ['a cycle', [{ type: 'event' }, cycle()]],
    ['no payload', [{ type: 'event' }]],
  ]

  it.each(throwing)('because of %s costs only itself', async (_, item) => {
    const warnings: string[] = []
    const counters = createCounters()
    const wire = await leaves([item, [{ type: 'event' }, { event_id, message: 'stays' }]], {
      warn: (line) => warnings.push(line),
      counters,
    })
    expect(wire).toContain('stays')
    expect(wire + warnings.join()).not.toContain('canary')
    expect(Object.values(counters.snapshot().refused)).toEqual([1])
    expect(warnings).toHaveLength(1)
  })

  it('because the list of items does sends nothing and throws nothing', async () => {
    const counters = createCounters()
    expect(await leaves(revoked([]), { counters })).toBe('')
    expect(counters.snapshot().refused).toEqual({ unreadable: 1 })
    const list = Object.defineProperty(
      [[{ type: 'event' }, { event_id, message: 'stays' }], 0],
      1,
      {
        get: explode,
      },
    )
    expect(await leaves(list)).toContain('stays')
  })
})

describe('what an app shares with its payloads', () => {
  it('is not changed, although the item had to be cut', async () => {
    const breadcrumbs = Array.from({ length: 40 }, () => ({ message: 'm'.repeat(40_000) }))
    const event = deepFreeze({
      event_id,
      message: canary('shared'),
      breadcrumbs,
      extra: { own: ['x'] },
    })
    const before = JSON.stringify(event)
    const wire = await leaves([[deepFreeze({ type: 'event' }), event]], {
      scrubber: { inspect: (value) => ({ value, findings: [] }) },
    })
    expect(wire.length).toBeLessThan(before.length)
    expect(JSON.stringify(event)).toBe(before)
  })

  it('can change after the call without changing what leaves', async () => {
    const event = { event_id, message: 'before' }
    const leaving = leaves([[{ type: 'event' }, event]])
    event.message = canary('after')
    expect(await leaving).toContain('before')
  })
})

it('knows every type these tests attack', () => {
  expect(allTypes.every(isItemType)).toBe(true)
})

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

function cycle(): unknown {
  const own: Record<string, unknown> = {}
  own['own'] = own
  return own
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object') deepFreeze(part)
  return Object.freeze(value)
}
