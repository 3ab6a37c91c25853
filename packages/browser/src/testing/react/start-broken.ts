import { status, turnOn, type Sink } from '@tacet/telemetry'

const refuse = (): never => {
  throw new Error('the sink is broken')
}

const sink: Sink = {
  capture: refuse,
  log: refuse,
  metric: refuse,
  tag: refuse,
  span: refuse,
  flush: refuse,
  counters: () => ({ sent: {}, refused: {}, findings: {} }),
}

/** Turns telemetry on with a sink that throws at every call. */
export async function startBroken(): Promise<void> {
  const dsn = {
    protocol: 'http' as const,
    publicKey: 'key',
    host: 'errors.example',
    port: '',
    path: '',
    projectId: '1',
  }
  await turnOn(
    {
      on: true,
      dsn,
      backend: 'sentry',
      environment: 'test',
      policy: 'standard',
      rule: 'test',
      tracesSampleRate: 0,
      warnings: [],
    },
    () => Promise.resolve(sink),
    () => {},
  )
  Object.assign(globalThis, { refusals: () => status().counters?.refused })
}
