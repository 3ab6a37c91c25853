// Preload for control runs: the same facade, with the plain SDK behind it and no gate in between.
// What a proof says is kept back must be seen to arrive here, or the proof proves nothing.
import { env } from 'node:process'
import * as Sentry from '@sentry/node'
import { readConfig } from '@tacet/config'
import { turnOn, type Sink } from '@tacet/telemetry'
import { everything } from './everything.ts'

const dsn = env['SENTRY_DSN'] ?? ''
// The inspector stops the embedded database in its tracks.
Sentry.init({ ...everything(Sentry, dsn), includeLocalVariables: false })

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
await turnOn(readConfig(env), () => Promise.resolve(sink), console.warn)

process.on('SIGTERM', () => {
  void Sentry.flush(5_000).then(() => process.exit(0))
})
