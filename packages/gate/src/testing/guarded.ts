import { gate, type GateSettings } from '../gate.ts'
import { createCounters } from '../reports/counters.ts'
import { perfectScrubber } from './perfect-scrubber.ts'

export const base: GateSettings = {
  backend: 'sentry',
  scrubber: perfectScrubber,
  host: 'example.test',
}
export const event_id = 'e'.repeat(32)
export const event = (message: string) => [{ type: 'event' }, { event_id, message }]

/** A sender that keeps what it is given, and the gate in front of it. */
export function guarded(settings: Partial<GateSettings> = {}) {
  const sent: [Record<string, unknown>, [Record<string, unknown>, unknown][]][] = []
  const lines: string[] = []
  const counters = createCounters()
  const send = gate<string>(
    async (envelope) => {
      sent.push(envelope as unknown as (typeof sent)[number])
      return `answer ${sent.length}`
    },
    { ...base, counters, warn: (line) => lines.push(line), ...settings },
  )
  const sendItems = (...items: unknown[]) => send([{}, items] as never)
  return { sent, lines, counters, send, sendItems }
}
