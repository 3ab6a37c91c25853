const MAX_ENTRIES = 100_000

/**
 * Turns anything that is no plain object, array or primitive into one, as a reader of the payload would
 * want it: `toJSON` where there is one, and the content of the classes that JSON writes as `{}`. Each
 * getter runs once. May throw what the value's own code throws.
 */
export function toPlain(value: object, key: string): unknown {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    // Bytes may hold anything, and nothing here can look into them.
    return `[${tagOf(value)}: ${value.byteLength} bytes]`
  }
  if (typeof value === 'function') return undefined
  const tag = tagOf(value)
  // `instanceof` is false for objects of another realm, such as an iframe; their tag still tells.
  if (value instanceof Error || tag === 'Error') return fromError(value as Error)
  const toJSON = (value as { toJSON?: unknown }).toJSON
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof toJSON === 'function') return toJSON.call(value, key) as unknown
  if (value instanceof String || value instanceof Number || value instanceof Boolean)
    return value.valueOf()
  if (tag === 'Map') {
    const entries = take((value as Map<unknown, unknown>).entries())
    // A key that is an object or a function has no name, so the map becomes a list of entries.
    return entries.some(([key]) => /^[of]/.test(typeof key)) ? entries : fromEntries(entries)
  }
  if (tag === 'Set') return take((value as Set<unknown>).values())
  if (value instanceof RegExp) return String(value)
  if (tag === 'Headers' || tag === 'FormData' || tag === 'URLSearchParams') {
    return fromEntries(value as Iterable<readonly [unknown, unknown]>)
  }
  return value
}

function tagOf(value: object): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1)
  } catch {
    // A getter of the app's threw; the rest of the object may still be read.
    return ''
  }
}

function fromError(error: Error): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  for (const key of ['name', 'message', 'stack', 'cause', 'errors', ...Object.keys(error)]) {
    if (key in error && !(key in own)) own[key] = (error as unknown as Record<string, unknown>)[key]
  }
  return own
}

function take<T>(values: Iterable<T>): T[] {
  const list: T[] = []
  for (const value of values) {
    if (list.length >= MAX_ENTRIES) break
    list.push(value)
  }
  return list
}

/** Entries as an object, so that rules about keys see them; repeated keys get a list of values. */
function fromEntries(entries: Iterable<readonly [unknown, unknown]>): Record<string, unknown> {
  const lists = new Map<string, unknown[]>()
  for (const [key, value] of take(entries)) {
    const name = String(key)
    const list = lists.get(name)
    if (list) list.push(value)
    else lists.set(name, [value])
  }
  return Object.fromEntries(
    Array.from(lists, ([name, list]) => [name, list.length > 1 ? list : list[0]]),
  )
}
