import { describe, expect, it } from 'vitest'
import { createCounters } from './reports/counters.ts'
import type { Envelope } from './envelope.ts'
import { gate } from './gate.ts'
import { itemLimits } from './items/limits.ts'
import { optIns } from './testing/attack.ts'
import { canary, perfectScrubber } from './testing/perfect-scrubber.ts'
import { createRandom } from './testing/secrets.ts'
import { openWire, readEnvelope, sdkCores } from './testing/transports.ts'

const types = [...Object.keys(itemLimits), 'statsd', '__proto__', '', undefined, 7]
const headerNames = 'event_id sent_at sdk trace dsn length item_count content_type filename'.split(
  ' ',
)

/** Makes envelopes of which any part can be anything. */
function createMaker(seed: number) {
  const random = createRandom(seed)
  const below = (limit: number): number => Number.parseInt(random(6, '0123456789'), 10) % limit
  const oneOf = <T>(choices: readonly T[]): T => choices[below(choices.length)]!

  function revoked(): unknown {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  }

  function object(depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = below(4) === 0 ? { event_id: 'e'.repeat(32) } : {}
    for (let count = below(5); count > 0; count--) {
      const name = oneOf(['items', 'type', 'version', 'event_id', 'toJSON', canary(random(3)), 'a'])
      const own = below(12) === 0 ? { get: throwing } : { value: anything(depth - 1) }
      Object.defineProperty(made, name, { ...own, enumerable: true, configurable: true })
    }
    return made
  }

  function throwing(): never {
    throw new Error(canary('thrown'))
  }

  function anything(depth: number): unknown {
    const leaf = (): unknown =>
      oneOf<() => unknown>([
        () => canary(random(4)),
        () => new String(canary(random(4))),
        () => `{"event_id":"e","text":"${canary(random(4))}"}`,
        () => `${random(5)}\n${random(5)}`,
        () => below(1_000),
        () => 10n,
        () => Number.NaN,
        () => null,
        () => undefined,
        () => new Date(Number.NaN),
        () => new TextEncoder().encode(canary(random(4))),
        () => Symbol(canary(random(4))),
        () => throwing,
        revoked,
      ])()
    if (depth <= 0 || below(3) === 0) return leaf()
    return below(2) === 0
      ? object(depth)
      : Array.from({ length: below(5) }, () => anything(depth - 1))
  }

  function item(): unknown {
    if (below(15) === 0) return anything(2)
    const header: Record<string, unknown> = { type: oneOf(types) }
    for (const name of headerNames) if (below(3) === 0) header[name] = anything(1)
    const payload = below(3) === 0 ? { items: [object(3), anything(3), object(3)] } : anything(4)
    return [header, payload]
  }

  return function envelope(): unknown {
    if (below(40) === 0) return anything(2)
    const header = Object.fromEntries(headerNames.map((name) => [name, anything(2)]))
    return [below(10) === 0 ? anything(1) : header, Array.from({ length: below(6) }, item)]
  }
}

describe.each(sdkCores)('whatever SDK $major hands to the gate', ({ core }) => {
  it('leaves well-formed and clean, or stays', async () => {
    const { transport, bodies } = openWire(core)
    const counters = createCounters()
    const make = createMaker(7)
    let bytesGivenBack = 0
    const send = gate(transport.send, {
      backend: 'sentry',
      scrubber: perfectScrubber,
      host: 'example.test',
      allow: optIns,
      counters,
      binary: { attachment: () => `${canary('handled')} ${bytesGivenBack++}` },
    })
    for (let round = 0; round < 1_500; round++) await send(make() as never)

    const left = bodies.map(readEnvelope)
    expect(bodies.map((body) => Buffer.from(body).toString()).join()).not.toContain('canary')
    expect(left.flatMap(problemsOf)).toEqual([])
    const { sent, refused } = counters.snapshot()
    expect(left.reduce((sum, [, items]) => sum + items.length, 0)).toBe(total(sent))
    // A run in which little left, or little was refused, would say little.
    expect(Object.keys(sent).length).toBeGreaterThan(12)
    expect(Object.keys(refused).length).toBeGreaterThan(6)
  })
})

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** What a backend could not read. */
function problemsOf([header, items]: Envelope): string[] {
  const known = ['event_id', 'sent_at', 'sdk', 'trace', 'dsn']
  const problems = Object.keys(header).filter((name) => !known.includes(name))
  for (const [{ type, item_count: count }, payload] of items) {
    if (type === 'attachment' || type === 'replay_recording') continue
    const parsed = JSON.parse(String(payload)) as { readonly items?: readonly unknown[] }
    if (typeof parsed !== 'object' || parsed === null) problems.push(`${type} is no object`)
    if (count !== undefined && parsed.items?.length !== count) problems.push(`${type} miscounts`)
  }
  return problems
}
