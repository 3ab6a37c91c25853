import type { Config } from '@tacet/config'
import type { Sink } from '@tacet/telemetry'
import type { WorkSink } from '@tacet/telemetry/work'

/** On, as an operator's environment would turn it on. */
export const onConfig: Config = {
  on: true,
  dsn: { protocol: 'https', publicKey: 'k', host: 'h', port: '', path: '', projectId: '1' },
  backend: 'auto',
  environment: 'test',
  tracesSampleRate: 0,
  policy: 'standard',
  rule: 'SENTRY_DSN',
  warnings: [],
}

export const carrier = { traceparent: `00-${'ab'.repeat(16)}-${'12'.repeat(8)}-01` }

/** A sink for what happens before any SDK: only what is asked about does something. */
export function sinkWith(given: Partial<Sink>, work: Partial<WorkSink> = {}): Sink {
  return {
    capture() {},
    log() {},
    metric() {},
    span: (_, fn) => fn(),
    tag() {},
    flush: async () => true,
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
    work: {
      isolate: (_, fn) => fn(),
      breadcrumb() {},
      checkIn() {},
      trace: () => carrier,
      ...work,
    },
    ...given,
  }
}
