import { capture } from '@tacet/telemetry'
import { agreementIn } from './baggage.ts'
import { failureStatus } from './failure.ts'
import type { InvocationContext } from './invocations.ts'
import type { Invocation } from './run-invocation.ts'
import type { NormalizedRequest } from './sdk.ts'

/** The parts of a request that are read. A body belongs to the app and never is. */
export interface EdgeRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
}

/** One request and the app's work on it. */
export interface RequestWork<T> {
  readonly request: EdgeRequest
  readonly context: InvocationContext | undefined
  /** Route template, where it is known. */
  readonly route: string | undefined
  readonly work: () => PromiseLike<T> | T
}

/** A request as an invocation. Names: https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
export function requestInvocation<T>({
  request,
  context,
  route,
  work,
}: RequestWork<T>): Invocation<T> {
  const { method, url, headers } = request
  const [address = '', ...query] = (url.split('#', 1)[0] ?? '').split('?')
  const path = address.replace(/^[a-z]+:\/\/[^/]*/, '')
  return {
    context,
    name: `${method} ${route ?? path}`,
    op: 'http.server',
    attributes: {
      'http.request.method': method,
      'url.path': path,
      'sentry.source': route === undefined ? 'url' : 'route',
      ...(route === undefined ? {} : { 'http.route': route }),
    },
    request: normalizeRequest(request, query.join('?')),
    trace: {
      sentryTrace: headers.get('sentry-trace') ?? undefined,
      baggage: agreementIn(headers.get('baggage')),
    },
    work,
    onFailure: (error) => captureFailure(error, method, route),
  }
}

/** As the SDK's request integration takes it; what of it may leave, the gate decides. */
function normalizeRequest({ method, url, headers }: EdgeRequest, query: string): NormalizedRequest {
  return {
    method,
    url,
    headers: Object.fromEntries(headers),
    ...(query === '' ? {} : { query_string: query }),
  }
}

/** Captures what a handler threw, unless it was meant as an answer to the caller. */
export function captureFailure(error: unknown, method: string, route: string | undefined): void {
  const status = failureStatus(error)
  if (status === undefined) return
  capture(error, { method, status, handled: false, ...(route === undefined ? {} : { route }) })
}
