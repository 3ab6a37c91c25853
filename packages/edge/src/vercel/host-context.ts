import { isContext, type InvocationContext } from '../invocation/invocations.ts'

/**
 * Where hosts keep the context of the request that is being answered: Vercel
 * (https://github.com/vercel/vercel/tree/main/packages/functions) and Next's own server
 * (`next/src/server/after/builtin-request-context.ts`).
 */
const places = [Symbol.for('@vercel/request-context'), Symbol.for('@next/request-context')]

/** The context of the current request; `undefined` outside of one, and where hosts keep none. */
export function hostContext(): InvocationContext | undefined {
  for (const place of places) {
    try {
      const holder = Reflect.get(globalThis, place) as { get?: () => unknown } | undefined
      const context = holder?.get?.()
      if (isContext(context)) return context
    } catch {
      // A host that keeps something else there.
    }
  }
  return undefined
}
