import type { Canary } from './canaries.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'

/**
 * Headers of a request that somebody's proxy has put into a trace of its own, under a name that holds a
 * secret. An SDK that goes on with the trace copies the name, and hands it to every service it calls.
 */
export function foreignTrace({
  value,
}: Canary): Readonly<Record<'baggage' | 'sentry-trace', string>> {
  return {
    'sentry-trace': `${traceId}-00f067aa0ba902b7-1`,
    baggage: `sentry-trace_id=${traceId},sentry-public_key=${traceId},sentry-transaction=${value}`,
  }
}
