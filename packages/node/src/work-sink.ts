import { fromSentryTrace, toSentryTrace, type Piece, type WorkSink } from '@tacet/telemetry/work'
import { contain } from './contain.ts'
import { newTrace } from './new-trace.ts'
import type { Sdk } from './sdk.ts'

/**
 * Answers the facade's words for jobs and messages with the SDK.
 *
 * @param measures Whether spans are sampled at all; a job is not given one for nothing.
 */
export function createWorkSink(sdk: Sdk, measures: boolean): WorkSink {
  const processWide = sdk.getIsolationScope()
  return {
    isolate(piece, fn) {
      // Not of the scope around: that may be the one of another piece of work.
      const scope = processWide.clone()
      scope.clearBreadcrumbs()
      scope.setUser(piece.user === undefined ? null : { id: piece.user.id })
      if (piece.tags !== undefined) scope.setTags({ ...piece.tags })
      return sdk.withIsolationScope(scope as never, () =>
        inTrace(sdk, piece.trace, measures ? () => measured(sdk, piece, fn) : fn),
      )
    },
    breadcrumb({ time, data, level = 'info', ...said }) {
      contain(() =>
        sdk.addBreadcrumb({
          ...said,
          level,
          ...(data === undefined ? {} : { data: { ...data } }),
          ...(time === undefined ? {} : { timestamp: time / 1_000 }),
        }),
      )
    },
    checkIn({ slug, id, status, duration }, monitor) {
      const report = { monitorSlug: slug, status, checkInId: id }
      contain(() =>
        sdk.captureCheckIn(duration === undefined ? report : { ...report, duration }, monitor),
      )
    },
    trace() {
      const { 'sentry-trace': sentryTrace, baggage } = sdk.getTraceData()
      return fromSentryTrace({ sentryTrace, baggage })
    },
  }
}

/** Says that the name is one of few; each major reads it from another attribute. */
const isTask = { 'sentry.source': 'task', 'sentry.segment.name.source': 'task' }

/** To be called in a scope that was just opened: it is changed. */
function inTrace<T>(sdk: Sdk, trace: Piece['trace'], fn: () => T): T {
  const isInSpan = sdk.getActiveSpan() !== undefined
  if (trace === undefined && isInSpan) return fn()
  const headers = trace === 'new' ? undefined : toSentryTrace(trace)
  if (headers !== undefined) return sdk.continueTrace(headers, fn)
  if (isInSpan) return sdk.startNewTrace(fn)
  // The same, without the two further scopes that it opens: they would be half of what a job costs.
  sdk.getCurrentScope().setPropagationContext(newTrace())
  return fn()
}

function measured<T>(sdk: Sdk, { name, op, attributes }: Piece, fn: () => T): T {
  return sdk.startSpan({ name, op, attributes: { ...isTask, ...attributes } }, fn)
}
