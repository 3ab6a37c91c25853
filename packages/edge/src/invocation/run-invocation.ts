import { attempt } from './attempt.ts'
import { follow, isPromiseLike } from './follow.ts'
import type { InvocationContext, Invocations } from './invocations.ts'
import { requestData, type EdgeRequest } from './request-data.ts'
import type { Sdk, TraceHeaders } from '../sdk.ts'

/** One invocation of the app by its host, and what may be said about it. */
export interface Invocation<T> {
  /** What the host handed along, with its `waitUntil`. */
  readonly context: InvocationContext | undefined
  readonly name: string
  readonly op: string
  readonly attributes: Readonly<Record<string, boolean | number | string>>
  readonly request?: EdgeRequest
  /** The trace that it continues, already without what a stranger may have added. */
  readonly trace?: TraceHeaders
  readonly work: () => PromiseLike<T> | T
  /** Told what `work` threw, before it is thrown on. */
  readonly onFailure: (error: unknown) => void
}

/** Runs an invocation in a scope of its own; the outcome is that of its work. */
export type RunInvocation = <T>(invocation: Invocation<T>) => PromiseLike<T> | T

/** What running needs of the loaded SDK. */
export interface RunnerParts {
  readonly sdk: Sdk
  readonly invocations: Invocations
  /** Headers of a request that are gathered. */
  readonly headers: readonly string[]
  /** Whether spans are sampled at all. */
  readonly measures: boolean
  /** Sees to it that what the SDK holds back is sent. */
  readonly onEnd: () => void
}

export function createRunner(parts: RunnerParts): RunInvocation {
  const { invocations, headers } = parts
  return (invocation) =>
    invocations.run(invocation.context, (scope) => {
      const { request } = invocation
      const data = request === undefined ? undefined : requestData(request, headers)
      // Not the SDK's own integration: it would bring a reader of cookies and addresses along.
      if (data !== undefined) scope.addEventProcessor((event) => ({ ...event, request: data }))
      return inTrace(parts, invocation)
    })
}

const noTrace: TraceHeaders = { sentryTrace: undefined, baggage: undefined }

/**
 * Does the work in a trace, also when no span is recorded, or all errors of an isolate would share
 * one; so what fails is told in it. An SDK that fails over it, or a sampler of the app's, does not
 * keep the work from being done, and an error that the SDK cannot look at stays the one thrown.
 */
function inTrace<T>(
  { sdk, measures, onEnd }: RunnerParts,
  { trace = noTrace, name, op, attributes, work, onFailure }: Invocation<T>,
): PromiseLike<T> | T {
  let begun = false
  let thrown: readonly unknown[] | undefined
  const once = (): PromiseLike<T> | T => {
    begun = true
    const fail = (error: unknown): void => {
      thrown = [error]
      onFailure(error)
    }
    return follow(work, fail, onEnd)
  }
  const restore = (error: unknown): never => {
    throw thrown ? thrown[0] : error
  }
  const inSpan = (): PromiseLike<T> | T =>
    sdk.startSpan({ name, op, attributes }, (span) => {
      const tell = (answer: T): T => {
        attempt(() => {
          if (answer instanceof Response) sdk.setHttpStatus(span as never, answer.status)
        })
        return answer
      }
      const result = once()
      return isPromiseLike(result) ? result.then(tell) : tell(result)
    })
  try {
    const result = sdk.continueTrace(trace, measures ? inSpan : once)
    return isPromiseLike(result) ? result.then(undefined, restore) : result
  } catch (error) {
    return begun ? restore(error) : once()
  }
}
