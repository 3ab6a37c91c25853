import { withinDeadline } from '@tacet/telemetry/connect'
import type { GateCounters } from '@tacet/gate'
import type { CaptureContext, Sink } from '@tacet/telemetry'
import { contain } from './contain.ts'
import { readableError } from '@tacet/gate/sdk'
import type { Sdk, SdkClient } from '../sdk.ts'
import { createWorkSink } from './work-sink.ts'

/**
 * Answers the facade with the SDK.
 *
 * @param client Reads errors.
 * @param counters What `status()` shows of the gate.
 * @param measures Whether spans are sampled at all.
 */
export function createSink(
  sdk: Sdk,
  client: SdkClient,
  counters: GateCounters,
  measures: boolean,
): Sink {
  return {
    capture(error, context = {}) {
      contain(() =>
        captureInScope(
          sdk,
          readableError(error, (unusual) => client.eventFromException(unusual)),
          context,
        ),
      )
    },
    log(level, text, attributes) {
      contain(() => sdk.logger[level](text, { ...attributes }))
    },
    metric(kind, name, value, { unit, attributes } = {}) {
      const options = { ...(unit === undefined ? {} : { unit }), attributes: { ...attributes } }
      contain(() => sdk.metrics[kind](name, value, options))
    },
    span: (options, fn) => sdk.startSpan(options, fn),
    tag(key, value) {
      contain(() => sdk.setTag(key, value))
    },
    flush: (ms) => withinDeadline((wait) => sdk.flush(wait), ms),
    counters: () => counters.snapshot(),
    work: createWorkSink(sdk, client, measures),
  }
}

function captureInScope(sdk: Sdk, error: unknown, context: CaptureContext): void {
  const { level, fingerprint, extra, tags, eventId, handled = true } = context
  sdk.withScope((scope) => {
    if (level !== undefined) scope.setLevel(level)
    if (fingerprint !== undefined) scope.setFingerprint([...fingerprint])
    if (extra !== undefined) scope.setExtras({ ...extra })
    const route = fullRoute(sdk, context.route)
    if (route !== undefined) {
      scope.setTransactionName(withMethod(route, context.method))
      // Says that the name is a template; under `strict` no other name leaves.
      scope.addEventProcessor((event) => ({ ...event, transaction_info: { source: 'route' } }))
    }
    scope.setTags({ ...requestTags(context, route), ...tags })
    const id = eventId === undefined ? {} : { event_id: eventId }
    sdk.captureException(error, { ...id, mechanism: { type: 'generic', handled } })
  })
}

/**
 * Prefers the name that the SDK's instrumentation found, when it agrees: of mounted routers only the
 * instrumentation sees the whole route.
 */
function fullRoute(sdk: Sdk, route: string | undefined): string | undefined {
  if (!route?.startsWith('*')) return route
  const found = sdk
    .getIsolationScope()
    .getScopeData()
    .transactionName?.replace(/^[A-Z]+ /, '')
  // Without a parameter in it, what was found may just as well be the URL.
  return found?.endsWith(route.slice(1)) && /[:*{]/.test(found) ? found : route
}

function withMethod(route: string, method: string | undefined): string {
  return method === undefined ? route : `${method} ${route}`
}

/** Names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
function requestTags(
  { method, status }: CaptureContext,
  route: string | undefined,
): Record<string, string> {
  return {
    ...(method === undefined ? {} : { 'http.request.method': method }),
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(status === undefined ? {} : { 'http.response.status_code': String(status) }),
  }
}
