import { readConfig } from '@tacet/config'
import { turnOn } from '@tacet/telemetry'
import { naiveSink, type PlainSdk } from '../../naive-sink.ts'

/** Turns the facade on with the plain SDK behind it, before anything is called. */
export function putBehindFacade(sdk: unknown): void {
  // The SDK itself gets its DSN elsewhere; any will do to turn the facade on.
  const config = readConfig({
    SENTRY_DSN: 'https://key@errors.test/1',
    SENTRY_TRACES_SAMPLE_RATE: '1',
  })
  // The types of its parameters are each major's own.
  void turnOn(
    config,
    () => Promise.resolve(naiveSink(sdk as PlainSdk)),
    () => {},
  )
}
