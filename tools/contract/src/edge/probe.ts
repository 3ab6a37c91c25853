/** What an app did to its isolate, as the probe saw it. */
export interface EdgeSight {
  /** Properties of well-known objects that were replaced, added or removed. */
  readonly changed: readonly string[]
  /** How often timers, listeners and connections were asked for. */
  readonly made: Readonly<Record<string, number>>
  /** Whether the SDK was evaluated. */
  readonly sdkLoaded: boolean
  /** What `status()` says. */
  readonly status: {
    readonly on: boolean
    readonly rule: string
    readonly reason?: string
    readonly counters?: {
      readonly sent: Readonly<Record<string, number>>
      readonly findings: Readonly<Record<string, number>>
    }
  }
}

/** What the probe can tell by itself. */
export type Glance = Omit<EdgeSight, 'status'>

/**
 * Takes note of an isolate as it is, before any code of the app. It must not refer to anything
 * outside of itself: its text is what is put in front of an app.
 *
 * @returns Tells what has changed since.
 */
export function installProbe(): () => Glance {
  type Anything = Record<PropertyKey, unknown>
  const world = globalThis as unknown as Anything
  const made: Record<string, number> = {}

  /** Replaces a function by one that counts its calls and is one with it in all else. */
  const watch = (owner: object, name: string): void => {
    const original = (owner as Anything)[name]
    if (typeof original !== 'function') return
    const count = (): void => {
      made[name] = (made[name] ?? 0) + 1
    }
    const watched: unknown = new Proxy(original, {
      apply(target, self, args: unknown[]): unknown {
        count()
        return Reflect.apply(target, self, args)
      },
      construct(target, args: unknown[], newTarget): object {
        count()
        return Reflect.construct(target, args, newTarget) as object
      },
    })
    // Some runtimes have it fixed in its place; they let nothing else replace it either.
    Reflect.set(owner, name, watched)
  }
  // Not `fetch`, whose calls others see: the SDK leaves one alone that is not the runtime's own.
  for (const name of ['setInterval', 'setTimeout', 'WebSocket', 'BroadcastChannel']) {
    watch(globalThis, name)
  }
  watch(EventTarget.prototype, 'addEventListener')

  const patchable: Record<string, object> = {
    'Array.prototype': Array.prototype,
    console,
    crypto,
    Error,
    'EventTarget.prototype': EventTarget.prototype,
    'Function.prototype': Function.prototype,
    globalThis,
    'Headers.prototype': Headers.prototype,
    'Promise.prototype': Promise.prototype,
    'ReadableStream.prototype': ReadableStream.prototype,
    'Request.prototype': Request.prototype,
    'Response.prototype': Response.prototype,
  }
  for (const name of ['caches', 'Deno', 'process']) {
    const found = world[name]
    if (typeof found === 'object' && found !== null) patchable[name] = found
  }
  /** A getter is compared by identity and never called. */
  const valuesOf = (target: object): Map<PropertyKey, unknown> =>
    new Map(
      Reflect.ownKeys(target).map((key) => {
        const descriptor = Object.getOwnPropertyDescriptor(target, key)
        return [key, descriptor && 'value' in descriptor ? descriptor.value : descriptor?.get]
      }),
    )
  const before = Object.entries(patchable).map(
    ([name, target]) => [name, target, valuesOf(target)] as const,
  )

  return () => ({
    changed: before
      .flatMap(([name, target, old]) => {
        const now = valuesOf(target)
        return [...new Set([...old.keys(), ...now.keys()])]
          .filter((key) => !Object.is(old.get(key), now.get(key)))
          .map((key) => `${name}.${String(key)}`)
      })
      .toSorted(),
    made: { ...made },
    sdkLoaded: world['sdkLoaded'] === true,
  })
}
