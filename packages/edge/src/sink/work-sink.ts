import { fromSentryTrace, toSentryTrace, type Piece, type WorkSink } from '@tacet/telemetry/work'
import { nameSource } from '../invocation/name-source.ts'
import type { CheckInOrder } from './check-in-order.ts'
import type { Invocations } from '../invocation/invocations.ts'
import type { Sdk } from '../sdk.ts'
import type { Signal } from './sink.ts'

/** What stands between the facade's words for jobs and messages, and the SDK. */
export interface WorkSinkParts {
  readonly sdk: Sdk
  readonly invocations: Invocations
  /** Whether spans are sampled at all; a job is not given one for nothing. */
  readonly measures: boolean
  readonly inOrder: CheckInOrder
  readonly signal: Signal
}

/** Answers the facade's words for jobs and messages with the SDK. */
export function createWorkSink(parts: WorkSinkParts): WorkSink {
  const { sdk, invocations, measures, inOrder, signal } = parts
  return {
    isolate(piece, fn) {
      const goesOn = piece.trace === undefined && invocations.isIsolated()
      // The host's context stays the one of the invocation around: its time is what there is.
      return invocations.run(invocations.current(), (scope) => {
        if (piece.user !== undefined) scope.setUser({ id: piece.user.id })
        if (piece.tags !== undefined) scope.setTags({ ...piece.tags })
        const run = measures ? () => measured(sdk, piece, fn) : fn
        return goesOn ? run() : inTrace(sdk, piece.trace, run)
      })
    },
    breadcrumb({ time, data, level = 'info', ...said }) {
      signal(() =>
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
      const send = (): void =>
        signal(() =>
          sdk.captureCheckIn(duration === undefined ? report : { ...report, duration }, monitor),
        )
      inOrder(id, status, send)
    },
    trace() {
      const { 'sentry-trace': sentryTrace, baggage } = sdk.getTraceData()
      return fromSentryTrace({ sentryTrace, baggage })
    },
  }
}

function inTrace<T>(sdk: Sdk, trace: Piece['trace'], fn: () => T): T {
  const headers = trace === 'new' ? undefined : toSentryTrace(trace)
  if (headers === undefined) return sdk.startNewTrace(fn)
  const { sentryTrace, baggage } = headers
  return sdk.continueTrace({ sentryTrace, baggage }, fn)
}

function measured<T>(sdk: Sdk, { name, op, attributes }: Piece, fn: () => T): T {
  return sdk.startSpan({ name, op, attributes: { ...nameSource('task'), ...attributes } }, fn)
}
