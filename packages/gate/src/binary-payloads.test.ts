import { describe, expect, it } from 'vitest'
import type { ItemType } from './backends.ts'
import { createCounters } from './reports/counters.ts'
import { gate, type GateSettings } from './gate.ts'
import { canary, perfectScrubber } from './testing/perfect-scrubber.ts'

type Handlers = NonNullable<GateSettings['binary']>

/** Sends one attachment of these bytes and tells what became of it. */
async function attach(
  binary: Handlers,
  payload: unknown = Uint8Array.of(1, 2, 3),
  type: ItemType = 'attachment',
) {
  const counters = createCounters()
  const payloads: unknown[] = []
  const send = gate(
    async (envelope) => {
      payloads.push(...envelope[1])
    },
    {
      backend: 'sentry',
      scrubber: perfectScrubber,
      host: 'example.test',
      allow: ['attachment'],
      binary,
      counters,
    },
  )
  await send([{}, [[{ type, filename: 'f' }, payload]]])
  return { left: payloads[0], refused: counters.snapshot().refused }
}

const header = (length: number) => ({ type: 'attachment', length, filename: 'f' })

describe('a binary payload', () => {
  it('does not leave without a handler for its type', async () => {
    expect(await attach({})).toEqual({ left: undefined, refused: { 'no-handler': 1 } })
    expect(await attach({ profile: (bytes) => bytes })).toMatchObject({ left: undefined })
  })

  it('is not handled by what every object inherits', async () => {
    const inherited = Object.create({ attachment: (bytes: Uint8Array) => bytes }) as Handlers
    expect(await attach(inherited)).toMatchObject({ refused: { 'no-handler': 1 } })
  })

  it('leaves as the bytes that its handler gives back', async () => {
    const { left } = await attach({ attachment: (bytes) => bytes.slice(1) })
    expect(left).toEqual([header(2), Uint8Array.of(2, 3)])
  })

  it('leaves as it was when its handler saw it, although the app writes to it afterwards', async () => {
    const bytes = Buffer.from([1, 2])
    const sending = attach({ attachment: (same) => same }, bytes)
    bytes.fill(0xff)
    expect((await sending).left).toEqual([header(2), Uint8Array.of(1, 2)])
  })

  it('leaves as scrubbed text when its handler gives text back', async () => {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const decode: Handlers = { attachment: (bytes) => decoder.decode(bytes) }
    const { left } = await attach(decode, new TextEncoder().encode(`ü ${canary('text')}`))
    expect(left).toEqual([header(13), 'ü [Filtered]'])
    expect(await attach(decode, Uint8Array.of(0xff))).toEqual({
      left: undefined,
      refused: { 'handler-failed': 1 },
    })
  })

  it('is seen by its handler whole, whatever view it came in', async () => {
    const seen: number[][] = []
    const binary: Handlers = { attachment: (bytes) => (seen.push([...bytes]), bytes) }
    const { buffer } = Uint8Array.of(1, 2, 3, 4)
    await attach(binary, new DataView(buffer, 1, 2))
    await attach(binary, buffer)
    await attach(binary, Buffer.from([5]))
    expect(seen).toEqual([[2, 3], [1, 2, 3, 4], [5]])
  })

  it.each<[string, Handlers[string], string]>([
    ['gives nothing back', () => undefined, 'handler-refused'],
    ['gives no bytes back', () => new Uint8Array(), 'empty'],
    ['gives a promise back', (async () => new Uint8Array(1)) as never, 'handler-failed'],
    ['gives an object back', (() => ({ secret: canary('object') })) as never, 'handler-failed'],
    [
      'throws',
      () => {
        throw new Error(canary('thrown'))
      },
      'handler-failed',
    ],
  ])('does not leave when its handler %s', async (_, attachment, reason) => {
    expect(await attach({ attachment: attachment! })).toEqual({
      left: undefined,
      refused: { [reason]: 1 },
    })
  })

  it('is held to the limit of its type', async () => {
    const { buffer } = new Uint8Array(102_401)
    const binary: Handlers = { check_in: (bytes) => bytes }
    const { left } = await attach(binary, new Uint8Array(buffer, 1), 'check_in')
    expect(left).toMatchObject([{ type: 'check_in', length: 102_400 }, {}])
    const { refused } = await attach(binary, buffer, 'check_in')
    expect(refused).toEqual({ 'too-large': 1 })
  })

  it('that is text already is scrubbed without a handler', async () => {
    const { left } = await attach({}, canary('text'))
    expect(left).toEqual([header(10), '[Filtered]'])
  })
})
