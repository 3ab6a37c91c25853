import { readConfig } from '@tacet/config'
import { gate } from '@tacet/gate'
import { createScrubber } from '@tacet/scrub'
import { capture, flush, status, turnOn } from '@tacet/telemetry'
import type { Sink } from '@tacet/telemetry'

/** What came of one error that was captured while only the pillars were there. */
export interface Report {
  readonly on: boolean
  readonly flushed: boolean
  /** What the gate handed on, as JSON. */
  readonly sent: readonly string[]
}

/**
 * Takes one error from the switch to the door: an adapter without a runtime and without an SDK. The
 * test runs it where nothing of Node or of a browser is in sight.
 */
export async function reportAlone(planted: string): Promise<Report> {
  const sent: string[] = []
  const keep = (envelope: unknown): Promise<object> => {
    sent.push(JSON.stringify(envelope))
    return Promise.resolve({})
  }
  const scrubber = createScrubber()
  const send = gate(keep, { backend: 'auto', host: 'errors.example', scrubber })
  const sink: Sink = {
    capture: (error) => {
      const event = { event_id: '0'.repeat(32), message: `${String(error)}: password=${planted}` }
      void send([{}, [[{ type: 'event' }, event]]])
    },
    log: () => {},
    metric: () => {},
    span: (_, fn) => fn(),
    tag: () => {},
    flush: () => Promise.resolve(true),
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
  }
  const config = readConfig({ SENTRY_DSN: 'https://key@errors.example/1' })
  await turnOn(
    config,
    () => Promise.resolve(sink),
    () => {},
  )
  capture(new Error('checkout failed'))
  return { flushed: await flush(), on: status().on, sent }
}
