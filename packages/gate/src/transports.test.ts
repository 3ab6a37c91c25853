import type { EventEnvelope } from '@sentry/core'
import { describe, expect, it } from 'vitest'
import { gate, type GateSettings } from './gate.ts'
import { perfectScrubber } from './testing/perfect-scrubber.ts'
import { openWire, readBytes, readEnvelope, sdkCores } from './testing/transports.ts'

const settings: GateSettings = {
  backend: 'sentry',
  scrubber: perfectScrubber,
  host: '127.0.0.1',
  allow: ['attachment', 'session'],
  binary: { attachment: (bytes) => bytes },
}
const event = { event_id: 'a'.repeat(32), message: 'zwölf “Euro” 🎻\n\ud800 done' }
const header = { event_id: event.event_id, sent_at: '2026-01-02T03:04:05.678Z' }
const logs = { version: 2, items: [{ body: 'erste' }, { body: 'zweite' }] }
const envelope = [
  header,
  [
    [{ type: 'event' }, event],
    [{ type: 'attachment', filename: 'a.bin', length: 4 }, Uint8Array.of(0, 10, 13, 255)],
    [{ type: 'log', item_count: 2, content_type: 'x' }, logs],
    [{ type: 'session' }, { sid: 's' }],
  ],
] as const

describe.each(sdkCores)('behind the gate, the transport of SDK $major', ({ major, core }) => {
  it('writes the checked payloads to the wire unchanged, after headers that name their bytes', async () => {
    const { transport, bodies } = openWire(core)
    const checked: unknown[] = []
    const send = gate((clean) => {
      checked.push(...clean[1].map(([, payload]) => payload))
      return transport.send(clean as never)
    }, settings)
    await send(envelope)
    const [wireHeader, items] = readBytes(bodies[0]!)
    expect(wireHeader).toEqual(header)
    expect(items.map(([itemHeader]) => itemHeader.type)).toEqual([
      'event',
      'attachment',
      'log',
      'session',
    ])
    expect(items.map(([, payload]) => payload)).toEqual(checked.map((payload) => toBytes(payload)))
    expect(JSON.parse(String(checked[0]))).toEqual(JSON.parse(JSON.stringify(event)))
  })

  it('can be given an envelope as the SDK itself makes it', async () => {
    const { transport, bodies } = openWire(core)
    const attachment = core.createAttachmentEnvelopeItem({ filename: 'b.txt', data: 'text' })
    const made = core.createEnvelope<EventEnvelope>(header, [attachment])
    await gate(transport.send, settings)(made)
    expect(readEnvelope(bodies[0]!)[1]).toEqual([
      [{ type: 'attachment', length: 4, filename: 'b.txt' }, 'text'],
    ])
  })

  it('passes its answer on and reports losses by the categories of the items that were left', async () => {
    const { transport, dropped } = openWire(core, () => ({ statusCode: 413 }))
    const send = gate(transport.send, { ...settings, allow: [] })
    expect(await send(envelope as never)).toEqual({ statusCode: 413 })
    expect(dropped).toEqual(['error', 'log_item'])
  })

  it('obeys rate limits per item type', async () => {
    const limits = { 'x-sentry-rate-limits': '60:error:organization', 'retry-after': null }
    const { transport, bodies, dropped } = openWire(core, () => ({ headers: limits }))
    const send = gate(transport.send, settings)
    await send(envelope as never)
    await send(envelope as never)
    expect(dropped).toEqual(['error'])
    expect(readBytes(bodies[1]!)[1].map(([itemHeader]) => itemHeader.type)).toEqual([
      'attachment',
      'log',
      'session',
    ])
  })

  it('writes a stored envelope to the wire again byte for byte', () => {
    const sealed: unknown[] = []
    const send = gate(async (clean) => sealed.push(clean), settings)
    void send(envelope)
    const body = core.serializeEnvelope(sealed[0] as never)
    const stored = core.parseEnvelope(body)
    expect(toBytes(core.serializeEnvelope(stored))).toEqual(toBytes(body))
  })

  it(`is really version ${major}`, () => {
    expect(core.SDK_VERSION).toMatch(new RegExp(`^${major}\\.`))
  })
})

describe.each(sdkCores)('an offline store behind the gate, SDK $major', ({ core }) => {
  it('holds clean bytes only, and retries the same bytes', async () => {
    const stored: Uint8Array[] = []
    const wire = openWire(core)
    let online = false
    let onRetry = (): void => undefined
    const retried = new Promise<void>((resolve) => {
      onRetry = resolve
    })
    const offline = core.makeOfflineTransport(() =>
      core.createTransport({ recordDroppedEvent: () => undefined }, async ({ body }) => {
        if (!online) throw new Error('offline')
        wire.bodies.push(toBytes(body))
        onRetry()
        return {}
      }),
    )({
      recordDroppedEvent: () => undefined,
      createStore: () => ({
        push: async (queued) => void stored.push(toBytes(core.serializeEnvelope(queued))),
        unshift: async (queued) => void stored.unshift(toBytes(core.serializeEnvelope(queued))),
        shift: async () => {
          const body = stored.shift()
          return body && core.parseEnvelope(body)
        },
      }),
    })
    const send = gate(offline.send, settings)
    const secret = 'canary<offline>'
    await send([header, [[{ type: 'event' }, { ...event, message: `ü ${secret}` }]]] as never)
    const onDisk = stored.map((bytes) => Buffer.from(bytes).toString())
    expect(onDisk.join()).toContain('ü [Filtered]')
    expect(onDisk.join()).not.toContain(secret)
    online = true
    void offline.flush()
    await retried
    expect(readEnvelope(wire.bodies[0]!)[1]).toEqual(readEnvelope(Buffer.from(onDisk[0]!))[1])
  })
})

function toBytes(content: unknown): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : (content as Uint8Array)
}
