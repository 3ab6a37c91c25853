import * as core11 from '@sentry/core'
import * as core10 from 'sentry-core-10'
import type { Envelope, ItemHeader } from '../envelope.ts'

/** What the gate is tested behind: the parts of an SDK's core that make, send and read envelopes. */
export const sdkCores = [
  { major: 10, core: core10 as unknown as typeof core11 },
  { major: 11, core: core11 },
] as const

type SdkTransport = ReturnType<typeof core11.createTransport>
type Answer = Awaited<ReturnType<SdkTransport['send']>>

/** A real SDK transport whose requests end in memory. */
export interface Wire {
  readonly transport: SdkTransport
  /** Request bodies as they would stand on the wire. */
  readonly bodies: Uint8Array[]
  /** Categories the SDK counted as lost. */
  readonly dropped: string[]
}

export function openWire(core: typeof core11, answer: () => Answer = () => ({})): Wire {
  const bodies: Uint8Array[] = []
  const dropped: string[] = []
  const transport = core.createTransport(
    { recordDroppedEvent: (_, category) => void dropped.push(category) },
    async ({ body }) => {
      bodies.push(typeof body === 'string' ? new TextEncoder().encode(body) : body)
      return answer()
    },
  )
  return { transport, bodies, dropped }
}

/** Reads a body as a receiver does: by the lengths that its item headers name. */
export function readEnvelope(body: Uint8Array): Envelope {
  const [header, items] = readBytes(body)
  return [header, items.map(([itemHeader, payload]) => [itemHeader, utf8.decode(payload)])]
}

/** As `readEnvelope`, with the payloads as bytes. */
export function readBytes(
  body: Uint8Array,
): readonly [Envelope[0], (readonly [ItemHeader, Uint8Array])[]] {
  let rest = body
  const take = (length: number): Uint8Array => {
    const bytes = rest.subarray(0, length)
    rest = rest.subarray(length + 1)
    return bytes
  }
  const takeLine = (): unknown => JSON.parse(utf8.decode(take(rest.indexOf(10))))
  const header = takeLine() as Envelope[0]
  const items: (readonly [ItemHeader, Uint8Array])[] = []
  while (rest.length > 0) {
    const itemHeader = takeLine() as ItemHeader
    items.push([itemHeader, take(Number(itemHeader['length']))])
  }
  return [header, items]
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
