import { observed } from './observed.ts'
import type { Call } from './observers.ts'
import type { WorkerSettings } from './settings.ts'
import { createAsk, loadedNow } from './start.ts'

type Method = (this: object, ...args: readonly unknown[]) => unknown
type Constructor = new (...args: unknown[]) => object
/** A class that workerd makes instances of, with the context and the bindings. */
export type WorkerClass = abstract new (...args: never[]) => object

/** The classes of `cloudflare:workers`, whose own methods are the runtime's. */
const runtimeClasses = /^(?:DurableObject|Object|RpcTarget|W(?:orker|orkflow)Entrypoint)$/

/** Handlers that an entrypoint class shares with the object that a worker exports. */
const handlers = /^(?:email|fetch|queue|scheduled|tail)$/

/** Further methods that workerd itself calls, and waits for, on the classes that it knows. */
const calledByHost = /^(?:alarm|run|webSocket\w+)$/

/** Wraps an entrypoint class; this is `withTelemetry` for classes. */
export function withEntrypointTelemetry<Class extends WorkerClass>(
  Base: Class,
  settings: WorkerSettings,
): Class {
  return subclass(Base, settings, methodNames(Base.prototype as object), (method) =>
    handlers.test(method) ? { name: method } : { name: `${Base.name || 'worker'}.${method}` },
  )
}

/**
 * Wraps a Durable Object: each call of one of its methods (`fetch`, `alarm`,
 * those of web sockets, those called by workers) is an invocation of its own, and what it
 * throws is captured once and thrown on. Without a DSN in the bindings it was made with, methods are
 * called as they stand.
 *
 * @param Base The class. It is not changed.
 * @param settings What the app decides in code.
 * @returns A subclass of the same name, to be exported instead. Methods that are fields of an
 *   instance, not of the class, stay unwatched.
 *
 * @example
 * export const Counter = withDurableObjectTelemetry(class Counter extends DurableObject { … })
 */
export function withDurableObjectTelemetry<Class extends WorkerClass>(
  Base: Class,
  settings: WorkerSettings = {},
): Class {
  return subclass(Base, settings, methodNames(Base.prototype as object), (method) =>
    // The host calls these with what it gives a worker's handler of that name.
    method === 'fetch' ? { name: method } : { name: `${Base.name || 'worker'}.${method}` },
  )
}

/**
 * Wraps a Workflow: what a run throws, after all retries of its steps, is captured once, with the
 * id of the instance and never its payload.
 *
 * @param Base The class. It is not changed.
 * @param settings What the app decides in code.
 * @returns A subclass of the same name, to be exported instead.
 */
export function withWorkflowTelemetry<Class extends WorkerClass>(
  Base: Class,
  settings: WorkerSettings = {},
): Class {
  return subclass(Base, settings, ['run'], (_method, event) => {
    const { instanceId } = (event ?? {}) as { instanceId?: unknown }
    return {
      name: `workflow ${Base.name}`,
      tags: {
        workflow: Base.name,
        ...(typeof instanceId === 'string' ? { 'workflow.instance': instanceId } : {}),
      },
    }
  })
}

function subclass<Class extends WorkerClass>(
  Base: Class,
  settings: WorkerSettings,
  names: readonly string[],
  describe: (method: string, subject: unknown) => Pick<Call, 'name' | 'tags'>,
): Class {
  const ask = createAsk(settings)
  const made = new WeakMap<object, { context: unknown; env: unknown }>()
  const Wrapped = class extends (Base as unknown as Constructor) {
    constructor(...args: unknown[]) {
      super(...args)
      made.set(this, { context: args[0], env: args[1] })
    }
  }
  Object.defineProperty(Wrapped, 'name', { value: Base.name, configurable: true })
  for (const name of names) {
    const method = Reflect.get(Base.prototype as object, name) as Method
    const waits =
      handlers.test(name) || calledByHost.test(name) || method.constructor.name === 'AsyncFunction'
    Object.defineProperty(Wrapped.prototype, name, {
      configurable: true,
      writable: true,
      value(this: object, ...args: readonly unknown[]) {
        const work = (): unknown => Reflect.apply(method, this, args)
        // Called by another method of the class, so this is not an invocation.
        if (loadedNow()?.isWithin() === true) return work()
        const { context, env } = made.get(this) ?? {}
        const [subject] = args
        const call = { ...describe(name, subject), subject, context, settings, work }
        return observed(ask, env, call, waits)
      },
    })
  }
  return Wrapped as unknown as Class
}

/** The methods that the app wrote, also in classes between its own and the runtime's. */
function methodNames(prototype: object | null): string[] {
  const { constructor } = (prototype ?? {}) as { constructor?: { name?: string } }
  if (prototype === null || runtimeClasses.test(constructor?.name ?? 'Object')) return []
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name]) => name)
  return [...new Set([...own, ...methodNames(Object.getPrototypeOf(prototype) as object | null)])]
}
