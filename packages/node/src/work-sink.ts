import { fromSentryTrace, toSentryTrace, type Piece, type WorkSink } from '@tacet/telemetry/work'
import { contain } from './contain.ts'
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

function inTrace<T>(sdk: Sdk, trace: Piece['trace'], fn: () => T): T {
  if (trace === undefined && sdk.getActiveSpan() !== undefined) return fn()
  const headers = trace === 'new' ? undefined : toSentryTrace(trace)
  return headers === undefined ? sdk.startNewTrace(fn) : sdk.continueTrace(headers, fn)
}

function measured<T>(sdk: Sdk, { name, op, attributes }: Piece, fn: () => T): T {
  return sdk.startSpan({ name, op, attributes: { ...isTask, ...attributes } }, fn)
}
