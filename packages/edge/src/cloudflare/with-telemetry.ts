import { observed } from './observed.ts'
import type { WorkerSettings } from './settings.ts'
import { createAsk } from './start.ts'
import { withEntrypointTelemetry, type WorkerClass } from './with-class-telemetry.ts'

type Method = (this: unknown, ...args: readonly unknown[]) => unknown

const handlers = ['fetch', 'queue', 'scheduled', 'email', 'tail']

/**
 * Wraps a worker's handlers: `fetch`, `queue`, `scheduled`, `email` and `tail`. Each invocation gets
 * a scope of its own, what it throws is captured once and thrown on, and what is to be sent is left to
 * `waitUntil`. Without a DSN in the bindings of the invocation, the handler's own function is called
 * as it stands and its very result returned.
 *
 * @param handler The object that a worker exports, or its entrypoint class, of which the methods that
 *   other workers call are watched too. It is not changed.
 * @param settings What the app decides in code.
 * @returns An object with the same handlers, or a subclass of the same name. On, the first invocation
 *   of an isolate returns a promise; the others return what the handler does.
 *
 * @example
 * export default withTelemetry({
 *   fetch: async (request, env) => Response.json(await pageOf(request, env)),
 * })
 */
export function withTelemetry<Handler extends object>(
  handler: Handler,
  settings: WorkerSettings = {},
): Handler {
  if (typeof handler === 'function') {
    // Whoever exports a class only ever meets its instances.
    return withEntrypointTelemetry(
      handler as unknown as WorkerClass,
      settings,
    ) as unknown as Handler
  }
  const ask = createAsk(settings)
  const wrapped = Object.create(
    Object.getPrototypeOf(handler) as object | null,
    Object.getOwnPropertyDescriptors(handler),
  ) as object
  for (const name of handlers) {
    const own: unknown = Reflect.get(handler, name)
    if (typeof own !== 'function') continue
    const method = own as Method
    Object.defineProperty(wrapped, name, {
      configurable: true,
      enumerable: true,
      writable: true,
      value(this: unknown, ...args: readonly unknown[]) {
        const [subject, env, context] = args
        const self = this === wrapped ? handler : this
        const work = (): unknown => Reflect.apply(method, self, args)
        return observed(ask, env, { name, subject, context, settings, work })
      },
    })
  }
  return wrapped as Handler
}
