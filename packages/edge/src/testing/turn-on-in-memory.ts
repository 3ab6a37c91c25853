import { readConfig } from '@tacet/config'
import { turnOn, type CaptureContext, type Sink } from '@tacet/telemetry'

/** What an app said of an error. */
export interface Told {
  readonly error: Error
  readonly context: CaptureContext
}

/** Turns the facade on without an SDK: what it is told stays in the list that comes back. */
export async function turnOnInMemory(): Promise<readonly Told[]> {
  const told: Told[] = []
  const sink: Sink = {
    capture(error, context = {}) {
      told.push({ error: error as Error, context })
    },
    log() {},
    metric() {},
    span: (_options, fn) => fn(),
    tag() {},
    flush: () => Promise.resolve(true),
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
  }
  const config = readConfig({ SENTRY_DSN: 'https://key@errors.test/1' })
  await turnOn(
    config,
    () => Promise.resolve(sink),
    () => {},
  )
  return told
}
