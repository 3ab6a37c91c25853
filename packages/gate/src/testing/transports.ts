import * as core11 from '@sentry/core'
import * as core10 from 'sentry-core-10'
import type { Envelope } from '../envelope.ts'

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
    { url: 'http://127.0.0.1', recordDroppedEvent: (_, category) => dropped.push(category) },
    async ({ body }) => {
      bodies.push(typeof body === 'string' ? new TextEncoder().encode(body) : body)
      return answer()
    },
  )
  return { transport, bodies, dropped }
}

/** Reads a body as a receiver does: by the lengths that its item headers name. */
export function readEnvelope(body: Uint8Array): Envelope {
  let rest = body
  const readLine = (): unknown => {
    const end = rest.indexOf(10) < 0 ? rest.length : rest.indexOf(10)
    return JSON.parse(take(end))
  }
  const take = (length: number): string => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(rest.subarray(0, length))
    rest = rest.subarray(length + 1)
    return text
  }
  const header = readLine() as Envelope[0]
  const items: Envelope[1][number][] = []
  while (rest.length > 0) {
    const itemHeader = readLine() as Envelope[1][number][0]
    items.push([itemHeader, take(Number(itemHeader['length']))])
  }
  return [header, items]
}
