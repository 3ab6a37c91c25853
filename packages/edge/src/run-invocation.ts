import type { InvocationContext, Invocations } from './invocations.ts'
import { requestData, type EdgeRequest } from './request-data.ts'
import type { Sdk, TraceHeaders } from './sdk.ts'

/** One invocation of the app by its host, and what may be said about it. */
export interface Invocation<T> {
  /** What the host handed along, with its `waitUntil`. */
  readonly context: InvocationContext | undefined
  readonly name: string
  readonly op: string
  readonly attributes: Readonly<Record<string, boolean | number | string>>
  readonly request?: EdgeRequest
  /** The trace that it goes on with, already freed of what a stranger may have added. */
  readonly trace?: TraceHeaders
  readonly work: () => PromiseLike<T> | T
  /** Told what `work` threw, before it is thrown on. */
  readonly onFailure: (error: unknown) => void
}

/** Runs an invocation in a scope of its own; the outcome is that of its work. */
export type RunInvocation = <T>(invocation: Invocation<T>) => Promise<T>

/** What running needs of the loaded SDK. */
export interface RunnerParts {
  readonly sdk: Sdk
  readonly invocations: Invocations
  /** Headers of a request that are gathered. */
  readonly headers: string[]
  /** Whether spans are sampled at all. */
  readonly measures: boolean
  /** Sees to it that what the SDK holds back is sent. */
  readonly onEnd: () => void
}

export function createRunner(parts: RunnerParts): RunInvocation {
  const { sdk, invocations, headers, measures, onEnd } = parts
  return (invocation) =>
    invocations.run(invocation.context, async (scope) => {
      const { request, trace = noTrace, work, onFailure } = invocation
      if (request !== undefined) {
        // Not the SDK's own integration: it would bring a reader of cookies and addresses along.
        const data = requestData(request, headers)
        scope.addEventProcessor((event) => ({ ...event, request: data }))
      }
      try {
        // In a trace also when no span is recorded, or all errors of an isolate would share one.
        return await sdk.continueTrace(trace, () => (measures ? inSpan(sdk, invocation) : work()))
      } catch (error) {
        onFailure(error)
        throw error
      } finally {
        onEnd()
      }
    })
}

const noTrace: TraceHeaders = { sentryTrace: undefined, baggage: undefined }

function inSpan<T>(sdk: Sdk, { name, op, attributes, work }: Invocation<T>): Promise<T> {
  return sdk.startSpan({ name, op, attributes }, async (span) => {
    const answer = await work()
    if (answer instanceof Response) sdk.setHttpStatus(span as never, answer.status)
    return answer
  })
}
