import { traceCarrier, type TraceCarrier } from '@tacet/telemetry/work'

/** The one key of a job's data that is not the app's. */
const key = '_tacet'

/**
 * Adds the trace that the running code belongs to to a job's data, under the reserved key `_tacet`:
 * `{ traceparent, baggage }`, as W3C writes them. Workers without tacet take no notice of it; in a
 * job that `watchJob` runs, the key is not enumerable, so that it is neither copied nor validated.
 *
 * Source: https://www.w3.org/TR/trace-context/
 *
 * @param data What the job is to be given.
 * @returns A copy with the trace; or `data` itself while telemetry is off, and when it is no plain
 *   object.
 *
 * @example
 * await queue.add('send invoice', withTrace({ invoice: 17 }))
 */
export function withTrace<T>(data: T): T {
  try {
    if (!isPlainObject(data)) return data
    const carrier = traceCarrier()
    return carrier.traceparent === undefined ? data : { ...data, [key]: carrier }
  } catch {
    return data
  }
}

/** Whatever stands where a job's data holds a trace; it is checked further down. Never throws. */
export function traceIn(data: unknown): TraceCarrier | undefined {
  try {
    if (typeof data !== 'object' || data === null) return undefined
    const carrier = (data as { readonly [key]?: unknown })[key]
    return typeof carrier === 'object' && carrier !== null ? carrier : undefined
  } catch {
    return undefined
  }
}

/** Takes the key out of sight of handlers that know exactly what is in their data. Never throws. */
export function hideTrace(data: unknown): void {
  try {
    if (!isPlainObject(data) || !Object.hasOwn(data, key)) return
    Object.defineProperty(data, key, { enumerable: false })
  } catch {
    // A frozen object shows it.
  }
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
