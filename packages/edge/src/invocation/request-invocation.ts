import { capture } from '@tacet/telemetry'
import { agreementIn } from '@tacet/telemetry/work'
import { failureStatus } from './failure.ts'
import { nameSource } from './name-source.ts'
import type { InvocationContext } from './invocations.ts'
import type { EdgeRequest } from './request-data.ts'
import type { Invocation } from './run-invocation.ts'

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
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/, '').replace(/[?#].*/s, '')
  return {
    context,
    name: `${method} ${route ?? path}`,
    op: 'http.server',
    attributes: {
      'http.request.method': method,
      'url.path': path,
      ...nameSource(route === undefined ? 'url' : 'route'),
      ...(route === undefined ? {} : { 'http.route': route }),
    },
    request,
    trace: {
      sentryTrace: headers.get('sentry-trace') ?? undefined,
      baggage: agreementIn(headers.get('baggage')),
    },
    work,
    onFailure: (error) => captureFailure(error, method, route),
  }
}

/** Captures what a handler threw, unless it was meant as an answer to the caller. */
export function captureFailure(error: unknown, method: string, route: string | undefined): void {
  const status = failureStatus(error)
  if (status === undefined) return
  capture(error, { method, status, handled: false, ...(route === undefined ? {} : { route }) })
}
