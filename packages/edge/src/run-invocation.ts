import type { InvocationContext, Invocations } from './invocations.ts'
import type { NormalizedRequest, Sdk, TraceHeaders } from './sdk.ts'

/** One invocation of the app by its host, and what may be said about it. */
export interface Invocation<T> {
  /** What the host handed along, with its `waitUntil`. */
  readonly context: InvocationContext | undefined
  readonly name: string
  readonly op: string
  readonly attributes: Readonly<Record<string, boolean | number | string>>
  readonly request?: NormalizedRequest
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
  /** Whether spans are sampled at all. */
  readonly measures: boolean
  /** Sees to it that what the SDK holds back is sent. */
  readonly onEnd: () => void
}

export function createRunner({ sdk, invocations, measures, onEnd }: RunnerParts): RunInvocation {
  return (invocation) =>
    invocations.run(invocation.context, async (scope) => {
      const { request, work, onFailure } = invocation
      if (request !== undefined) {
        scope.setSDKProcessingMetadata({ normalizedRequest: request })
      }
      try {
        return await (measures ? inTrace(sdk, invocation) : work())
      } catch (error) {
        onFailure(error)
        throw error
      } finally {
        onEnd()
      }
    })
}

function inTrace<T>(sdk: Sdk, invocation: Invocation<T>): Promise<T> {
  const { trace, name, op, attributes, work } = invocation
  const inSpan = (): Promise<T> =>
    sdk.startSpan({ name, op, attributes }, async (span) => {
      const answer = await work()
      if (answer instanceof Response) sdk.setHttpStatus(span as never, answer.status)
      return answer
    })
  return trace === undefined ? inSpan() : sdk.continueTrace(trace, inSpan)
}
