/** What a page did to its own world, as `installProbe` saw it. */
export interface Sight {
  /** Properties of well-known objects that were replaced, added or removed. */
  readonly changed: readonly string[]
  /** `window: error` and the like, one entry for each listener that is there. */
  readonly listeners: readonly string[]
  /** How often timers, frames, observers, connections and threads were asked for. */
  readonly made: Readonly<Record<string, number>>
  /** Keys that were written to storage, and names of cookies and databases. */
  readonly stored: readonly string[]
}

declare global {
  /** Tells what was seen so far; there only in a page with the probe. */
  var look: () => Sight
}

/**
 * Runs in the page before any code of its own, and takes note of the world as it was. It must not
 * refer to anything outside of itself: its text is what is injected.
 */
export function installProbe(): void {
  if (top !== self) return
  type Anything = Record<PropertyKey, unknown>
  const listeners: { on: string; target: unknown; type: unknown; heard: unknown }[] = []
  const made: Record<string, number> = {}
  const stored: string[] = []
  const count = (name: string): void => {
    made[name] = (made[name] ?? 0) + 1
  }

  /** A tool that drives the page works in it too; only what comes from a script of the page counts. */
  const isOfThePage = (): boolean => /https?:\/\//.test(new Error('who calls').stack ?? '')

  /** Replaces a function by one that takes note of its calls and is one with it in all else. */
  const watch = (
    owner: object,
    name: string,
    note: (self: unknown, args: unknown[]) => void,
  ): void => {
    const original = (owner as Anything)[name]
    if (typeof original !== 'function') return
    const watched = new Proxy(original, {
      apply(target, self, args: unknown[]): unknown {
        if (isOfThePage()) note(self, args)
        return Reflect.apply(target, self, args)
      },
      construct(target, args: unknown[], newTarget): object {
        if (isOfThePage()) note(undefined, args)
        return Reflect.construct(target, args, newTarget) as object
      },
    })
    Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true })
  }

  const nameOf = (target: unknown): string => {
    if (target === undefined || target === null || target === globalThis) return 'window'
    if (target === document) return 'document'
    return target.constructor.name
  }
  const forget = (target: unknown, type: unknown, heard: unknown): void => {
    const at = listeners.findIndex(
      (one) => one.target === target && one.type === type && one.heard === heard,
    )
    if (at >= 0) listeners.splice(at, 1)
  }
  const { addEventListener: listen } = EventTarget.prototype
  watch(EventTarget.prototype, 'addEventListener', (self, [type, heard, options]) => {
    listeners.push({ on: `${nameOf(self)}: ${String(type)}`, target: self, type, heard })
    const signal = (options as AddEventListenerOptions | undefined)?.signal
    if (signal) listen.call(signal, 'abort', () => forget(self, type, heard))
  })
  watch(EventTarget.prototype, 'removeEventListener', (self, [type, heard]) =>
    forget(self, type, heard),
  )
  for (const name of [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
  ]) {
    watch(globalThis, name, () => count(name))
  }
  for (const name of [
    'PerformanceObserver',
    'MutationObserver',
    'ReportingObserver',
    'Worker',
    'WebSocket',
    'EventSource',
    'BroadcastChannel',
    'XMLHttpRequest',
    'fetch',
  ]) {
    watch(globalThis, name, () => count(name))
  }
  watch(Navigator.prototype, 'sendBeacon', () => count('sendBeacon'))
  watch(Storage.prototype, 'setItem', (_self, [key]) => stored.push(`storage ${String(key)}`))
  watch(IDBFactory.prototype, 'open', (_self, [name]) => stored.push(`database ${String(name)}`))
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value: string) {
      stored.push(`cookie ${value.split('=')[0]}`)
      cookie?.set?.call(document, value)
    },
  })

  const patchable: Record<string, object> = {
    console,
    'Document.prototype': Document.prototype,
    Error,
    'EventTarget.prototype': EventTarget.prototype,
    'Function.prototype': Function.prototype,
    history,
    'History.prototype': History.prototype,
    navigator,
    'Promise.prototype': Promise.prototype,
    window: globalThis,
    'XMLHttpRequest.prototype': XMLHttpRequest.prototype,
  }
  /** A getter is compared by identity and never called. */
  const valuesOf = (target: object): Map<PropertyKey, unknown> =>
    new Map(
      Reflect.ownKeys(target).map((key) => {
        const descriptor = Object.getOwnPropertyDescriptor(target, key)
        return [key, descriptor && 'value' in descriptor ? descriptor.value : descriptor?.get]
      }),
    )
  const handlers = ['onerror', 'onunhandledrejection', 'onpagehide', 'onhashchange', 'onpopstate']
  const handlersNow = (): unknown[] =>
    handlers.map((name) => (globalThis as unknown as Anything)[name] ?? undefined)

  globalThis.look = () => ({
    changed: changes(),
    listeners: listeners.map(({ on }) => on).sort(),
    made,
    stored,
  })
  const before = Object.entries(patchable).map(
    ([name, target]) => [name, target, valuesOf(target)] as const,
  )
  const handlersBefore = handlersNow()

  function changes(): string[] {
    const changed = before.flatMap(([name, target, old]) => {
      const now = valuesOf(target)
      return [...new Set([...old.keys(), ...now.keys()])]
        .filter((key) => !Object.is(old.get(key), now.get(key)))
        .map((key) => `${name}.${String(key)}`)
    })
    const set = handlersNow()
    const replaced = handlers.filter((_, i) => set[i] !== handlersBefore[i])
    return [...changed, ...replaced.map((name) => `window.${name} is set`)].sort()
  }
}
