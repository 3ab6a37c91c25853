import { fromSentryTrace, toSentryTrace, type Piece, type WorkSink } from '@tacet/telemetry/work'
import { contain } from './contain.ts'
import { lateScopes, type Scopes } from './late-scopes.ts'
import { newTrace } from './new-trace.ts'
import type { Sdk, SdkClient, SdkIsolationScope, SdkScope } from '../sdk.ts'

/**
 * Answers the facade's words for jobs and messages with the SDK.
 *
 * @param client Knows where the SDK keeps scopes.
 * @param measures Whether spans are sampled at all; a job is not given one for nothing.
 */
export function createWorkSink(sdk: Sdk, client: SdkClient, measures: boolean): WorkSink {
  const processWide = sdk.getIsolationScope()
  const late = measures ? undefined : lateScopes(sdk, client)

  // Not of the scope around: that may be the one of another piece of work.
  const isolationScopeOf = ({ user, tags }: Piece): SdkIsolationScope => {
    const scope = processWide.clone()
    scope.clearBreadcrumbs()
    scope.setUser(user === undefined ? null : { id: user.id })
    if (tags !== undefined) scope.setTags({ ...tags })
    return scope
  }

  return {
    isolate(piece, fn) {
      if (late !== undefined && piece.trace !== undefined) {
        const make = (): Scopes => ({
          isolationScope: isolationScopeOf(piece),
          scope: scopeInTrace(sdk, piece.trace),
        })
        return late(make, fn)
      }
      return sdk.withIsolationScope(isolationScopeOf(piece) as never, () =>
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

function scopeInTrace(sdk: Sdk, trace: Piece['trace']): SdkScope {
  const made: { scope?: SdkScope } = {}
  sdk.withScope((scope) => {
    made.scope = scope
    inTrace(sdk, trace, () => (made.scope = sdk.getCurrentScope()))
  })
  return made.scope as SdkScope
}

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
