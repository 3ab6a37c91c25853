import { capture } from '@tacet/telemetry'
import { agreementIn } from './baggage.ts'
import { failureStatus } from './failure.ts'
import type { InvocationContext, Invocations } from './invocations.ts'
import { normalizeRequest, type EdgeRequest } from './request-facts.ts'
import type { Sdk } from './sdk.ts'

/** One request and the app's work on it. */
export interface RequestRun<T> {
  readonly request: EdgeRequest
  readonly context: InvocationContext | undefined
  /** Route template, where it is known. */
  readonly route: string | undefined
  readonly work: () => PromiseLike<T> | T
}

/** Runs requests in scopes of their own; what fails is captured once and thrown on as it came. */
export type RunRequest = <T>(run: RequestRun<T>) => Promise<T>

/** What running a request needs of the loaded SDK. */
export interface RequestRunner {
  readonly sdk: Sdk
  readonly invocations: Invocations
  /** Whether spans are sampled at all. */
  readonly measures: boolean
  /** Sees to it that what the SDK holds back is sent. */
  readonly onEnd: () => void
}

export function requestRunner({ sdk, invocations, measures, onEnd }: RequestRunner): RunRequest {
  return ({ request, context, route, work }) =>
    invocations.run(context, async (scope) => {
      scope.setSDKProcessingMetadata({ normalizedRequest: normalizeRequest(request) })
      try {
        return await (measures
          ? sdk.continueTrace(traceOf(request), () => inSpan(sdk, { request, route, work }))
          : work())
      } catch (error) {
        captureFailure(error, request, route)
        throw error
      } finally {
        onEnd()
      }
    })
}

/** Captures what a handler threw, unless it was meant as an answer to the caller. */
export function captureFailure(
  error: unknown,
  { method }: EdgeRequest,
  route: string | undefined,
): void {
  const status = failureStatus(error)
  if (status === undefined) return
  capture(error, { method, status, handled: false, ...(route === undefined ? {} : { route }) })
}

function traceOf({ headers }: EdgeRequest): {
  sentryTrace: string | undefined
  baggage: string | undefined
} {
  return {
    sentryTrace: headers.get('sentry-trace') ?? undefined,
    baggage: agreementIn(headers.get('baggage')),
  }
}

/** Names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
function inSpan<T>(sdk: Sdk, { request, route, work }: Omit<RequestRun<T>, 'context'>): Promise<T> {
  const { method, url } = request
  const path = new URL(url).pathname
  const options = {
    name: `${method} ${route ?? path}`,
    op: 'http.server',
    attributes: {
      'http.request.method': method,
      'url.path': path,
      'sentry.source': route === undefined ? 'url' : 'route',
      ...(route === undefined ? {} : { 'http.route': route }),
    },
  }
  return sdk.startSpan(options, async (span) => {
    const answer = await work()
    if (answer instanceof Response) sdk.setHttpStatus(span as never, answer.status)
    return answer
  })
}
