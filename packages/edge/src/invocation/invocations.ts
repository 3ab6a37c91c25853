import type { Sdk, SdkIsolationScope } from '../sdk.ts'

/** What hosts hand to a handler besides the request, as far as it is used. */
export interface InvocationContext {
  waitUntil?(work: Promise<unknown>): unknown
}

/** The requests, messages or ticks that an isolate works on, each with a scope of its own. */
export interface Invocations {
  /** Runs `work` in a scope of its own and remembers whose it is. */
  run<T>(context: InvocationContext | undefined, work: (scope: SdkIsolationScope) => T): T
  /** The host's context of the invocation that the running code belongs to. */
  current(): InvocationContext | undefined
  /** Whether the running code has a scope of its own; else it shares one with all invocations. */
  isIsolated(): boolean
  /** Keeps the current invocation alive until a promise settles, where the host can. Never throws. */
  keepAlive(work: Promise<unknown>): void
}

/**
 * Follows invocations by the scope that the SDK carries along. To be made outside of any.
 *
 * @param hostContext Finds the context where the host keeps it, for code that nothing wraps.
 */
export function followInvocations(
  sdk: Pick<Sdk, 'getIsolationScope' | 'Scope' | 'withIsolationScope' | 'withScope'>,
  hostContext: () => InvocationContext | undefined = () => undefined,
): Invocations {
  const shared = sdk.getIsolationScope()
  const contexts = new WeakMap<SdkIsolationScope, InvocationContext>()
  const current = (): InvocationContext | undefined =>
    contexts.get(sdk.getIsolationScope()) ?? hostContext()
  return {
    run(context, work) {
      // A new one: a copy of the scope around would bring tags and breadcrumbs of other work along.
      const scope = new sdk.Scope()
      // An empty one where the host gives none: what is gathered for an invocation needs to know it.
      contexts.set(scope, context ?? hostContext() ?? {})
      return sdk.withIsolationScope(scope as never, () => sdk.withScope(() => work(scope)))
    },
    current,
    isIsolated: () => sdk.getIsolationScope() !== shared,
    keepAlive(work) {
      try {
        current()?.waitUntil?.(work)
      } catch {
        // The invocation is over; what was started goes on as long as the isolate does.
      }
    },
  }
}

/** Tells what a host hands to a handler from anything else. */
export function isContext(value: unknown): value is InvocationContext {
  return (
    typeof value === 'object' &&
    value !== null &&
    'waitUntil' in value &&
    typeof value.waitUntil === 'function'
  )
}
