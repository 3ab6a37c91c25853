// For control runs: the same facade, with the plain SDK behind it and no gate in between. What a
// proof says is kept back must be seen to arrive here, or the proof proves nothing.
import * as Sentry from '@sentry/browser'
import { readConfig } from '@tacet/config'
import { turnOn, type Sink } from '@tacet/telemetry'

declare global {
  var naiveDsn: string
}

// Version 10 sends no logs unless it is told to; version 11 does not know the option any more.
const options = {
  dsn: naiveDsn,
  tracesSampleRate: 1,
  enableLogs: true,
  integrations: [Sentry.browserTracingIntegration()],
}
Sentry.init(options)

const sink: Sink = {
  capture(error, context) {
    const { tags, extra } = context ?? {}
    Sentry.captureException(error, { ...(tags && { tags }), ...(extra && { extra }) })
  },
  log(level, text, attributes) {
    Sentry.logger[level](text, { ...attributes })
  },
  metric(kind, name, value, options) {
    Sentry.metrics[kind](name, value, { attributes: { ...options?.attributes } })
  },
  span({ name, op, attributes }, fn) {
    return Sentry.startSpan({ name, ...(op && { op }), attributes: { ...attributes } as {} }, fn)
  },
  tag(key, value) {
    Sentry.setTag(key, value)
  },
  flush: (ms) => Promise.resolve(Sentry.flush(ms)),
  counters: () => ({ sent: {}, refused: {}, findings: {} }),
}
void turnOn(
  readConfig({ SENTRY_DSN: naiveDsn, SENTRY_TRACES_SAMPLE_RATE: '1' }),
  () => Promise.resolve(sink),
  (line) => console.warn(line),
)
