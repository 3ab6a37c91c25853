const MAX_ENTRIES = 100_000

/**
 * Resolves anything that is no plain object, array or primitive, the way a reader of the payload
 * would want it: `toJSON` first, then the classes JSON writes as `{}`. Each getter runs once.
 * May throw what the value's own code throws.
 */
export function toPlain(value: object, key: string): unknown {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
    // Bytes may hold anything, and nobody can look into them here.
    return `[${tagOf(value)}: ${value.byteLength} bytes]`
  }
  if (typeof value === 'function') return undefined
  const tag = tagOf(value)
  // The tag also tells the objects of another realm: an iframe's, a sandbox's.
  if (value instanceof Error || tag === 'Error') return fromError(value as Error)
  const toJSON = (value as { toJSON?: unknown }).toJSON
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (typeof toJSON === 'function') return toJSON.call(value, key) as unknown
  if (value instanceof String || value instanceof Number || value instanceof Boolean)
    return value.valueOf()
  if (tag === 'Map') {
    const map = value as Map<unknown, unknown>
    return hasObjectKey(map) ? take(map.entries()) : fromEntries(map.entries())
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
    // The app's own getter threw; what else the object holds can be read.
    return ''
  }
}

function fromError(error: Error): Record<string, unknown> {
  const own: Record<string, unknown> = {
    name: error.name,
    message: error.message,
    stack: error.stack,
  }
  if ('cause' in error && error.cause !== undefined) own['cause'] = error.cause
  if ('errors' in error) own['errors'] = error['errors']
  for (const key of Object.keys(error)) {
    if (!(key in own)) own[key] = (error as unknown as Record<string, unknown>)[key]
  }
  return own
}

function take(values: Iterable<unknown>): unknown[] {
  const list: unknown[] = []
  for (const value of values) {
    if (list.length >= MAX_ENTRIES) break
    list.push(value)
  }
  return list
}

/** Such a key has no name; the map is told as a list then. */
function hasObjectKey(map: Map<unknown, unknown>): boolean {
  let left = MAX_ENTRIES
  for (const key of map.keys()) {
    if (left-- === 0) return false
    if (typeof key === 'object' || typeof key === 'function') return true
  }
  return false
}

/** Entries as an object, so that key rules see the keys; repeated keys become a list. */
function fromEntries(entries: Iterable<readonly [unknown, unknown]>): Record<string, unknown> {
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  const repeated = new Map<string, unknown[]>()
  let left = MAX_ENTRIES
  for (const [key, value] of entries) {
    if (left-- === 0) break
    const name = String(key)
    const values = repeated.get(name)
    if (values !== undefined) values.push(value)
    else if (name in object) repeated.set(name, (object[name] = [object[name], value]))
    else object[name] = value
  }
  return object
}
