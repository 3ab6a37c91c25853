import { agreementIn } from './trace-agreement.ts'
import type { TraceCarrier } from './work-sink.ts'

/** A trace in the headers of the SDK: https://develop.sentry.dev/sdk/telemetry/traces/ */
export interface SentryTrace {
  readonly sentryTrace: string | undefined
  readonly baggage: string | undefined
}

const traceparentShape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const sentryTraceShape = /^([0-9a-f]{32})-([0-9a-f]{16})(?:-([01]))?$/

/**
 * The trace of the SDK's headers in W3C's form. Nothing that only looks like one is carried.
 *
 * Source: https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function fromSentryTrace({ sentryTrace, baggage }: SentryTrace): TraceCarrier {
  const [, traceId, spanId, sampled] = sentryTraceShape.exec(sentryTrace ?? '') ?? []
  if (traceId === undefined || spanId === undefined) return {}
  const agreed = agreementIn(baggage)
  return {
    traceparent: `00-${traceId}-${spanId}-${sampled === '1' ? '01' : '00'}`,
    ...(agreed !== '' && { baggage: agreed }),
  }
}

/**
 * The trace that a message carries, as the SDK's headers. A message is written by others: what is
 * no trace counts as none, and of the baggage only the agreement about this very trace is taken.
 *
 * W3C's flag cannot say "not decided yet", as services do that sample nothing themselves. It says
 * "no" only where the baggage does; else whoever goes on decides.
 *
 * @param carrier Whatever was found where a trace may stand.
 * @returns `undefined` when there is no trace.
 */
export function toSentryTrace(carrier: unknown): SentryTrace | undefined {
  const { traceparent, baggage } = fieldsOf(carrier)
  const [, traceId, spanId, flags] = traceparentShape.exec(String(traceparent)) ?? []
  if (traceId === undefined || /^0+$/.test(traceId) || /^0+$/.test(String(spanId))) return undefined
  const agreed = agreementIn(baggage)
  const isOfThisTrace = agreed.includes(`sentry-trace_id=${traceId}`)
  const sampled = (Number.parseInt(String(flags), 16) & 1) === 1
  const refused = isOfThisTrace && agreed.includes('sentry-sampled=false')
  const decision = sampled ? '-1' : refused ? '-0' : ''
  return {
    sentryTrace: `${traceId}-${spanId}${decision}`,
    baggage: isOfThisTrace ? agreed : undefined,
  }
}

function fieldsOf(carrier: unknown): { traceparent?: unknown; baggage?: unknown } {
  try {
    const { traceparent, baggage } = carrier as Record<string, unknown>
    return { traceparent, baggage }
  } catch {
    return {}
  }
}
