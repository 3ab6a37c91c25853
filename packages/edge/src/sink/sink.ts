import { withinDeadline } from '@tacet/telemetry/connect'
import type { GateCounters } from '@tacet/gate'
import type { CaptureContext, Sink } from '@tacet/telemetry'
import type { WorkSink } from '@tacet/telemetry/work'
import { readableError } from '@tacet/gate/sdk'
import type { Sdk, SdkClient } from '../sdk.ts'
import { warn } from '../warn.ts'

/** What stands between the facade and the SDK. */
export interface SinkParts {
  readonly sdk: Sdk
  readonly client: SdkClient
  readonly counters: GateCounters
  /** Whether the running code has a scope that no other invocation sees. */
  readonly isIsolated: () => boolean
  /** Hands over what the SDK holds back, and waits for it, at most so many milliseconds. */
  readonly flush: (ms: number) => PromiseLike<boolean>
  /** Called after each signal: the host may have to be asked for time to send it. */
  readonly onSignal: () => void
  /** Makes what answers the words for jobs and messages. */
  readonly createWork: (signal: Signal) => WorkSink
}

/** Gives the SDK a signal, contained: a hook of the app's that throws costs this signal alone. */
export type Signal = (act: () => void) => void

/** Answers the facade with the SDK. */
export function createSink(parts: SinkParts): Sink {
  const { sdk, client, counters, isIsolated, flush, onSignal, createWork } = parts
  const signal: Signal = (act) => {
    try {
      act()
      onSignal()
    } catch {
      warn(
        'tacet: a signal was not recorded: the SDK or one of its hooks threw (check `sentry` in the settings)',
      )
    }
  }
  return {
    capture(error, context = {}) {
      signal(() =>
        captureInScope(
          sdk,
          readableError(error, (unusual) => client.eventFromException(unusual)),
          context,
        ),
      )
    },
    log(level, text, attributes) {
      signal(() => sdk.logger[level](text, { ...attributes }))
    },
    metric(kind, name, value, { unit, attributes } = {}) {
      const options = { ...(unit === undefined ? {} : { unit }), attributes: { ...attributes } }
      signal(() => sdk.metrics[kind](name, value, options))
    },
    span: (options, fn) => sdk.startSpan(options, fn),
    tag(key, value) {
      if (isIsolated()) return signal(() => sdk.setTag(key, value))
      warn(
        'tacet: a tag was left out: outside of `withTelemetry` it would stand on every request (use `tags` of `capture`)',
      )
    },
    flush: (ms) => withinDeadline(flush, ms),
    counters: () => counters.snapshot(),
    work: createWork(signal),
  }
}

function captureInScope(sdk: Sdk, error: unknown, context: CaptureContext): void {
  const { level, fingerprint, extra, tags, route, eventId, handled = true } = context
  sdk.withScope((scope) => {
    if (level !== undefined) scope.setLevel(level)
    if (Array.isArray(fingerprint)) scope.setFingerprint([...(fingerprint as string[])])
    if (extra !== undefined) scope.setExtras({ ...extra })
    if (route !== undefined) {
      scope.setTransactionName(context.method === undefined ? route : `${context.method} ${route}`)
      // Says that the name is a template; under `strict` no other name leaves.
      scope.addEventProcessor((event) => ({ ...event, transaction_info: { source: 'route' } }))
    }
    scope.setTags({ ...requestTags(context), ...tags })
    const id = eventId === undefined ? {} : { event_id: eventId }
    sdk.captureException(error, { ...id, mechanism: { type: 'generic', handled } })
  })
}

/** Names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
function requestTags({ method, route, status }: CaptureContext): Record<string, string> {
  return {
    ...(method === undefined ? {} : { 'http.request.method': method }),
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(status === undefined ? {} : { 'http.response.status_code': String(status) }),
  }
}
