import { capture, type CaptureContext } from '@tacet/telemetry'

// SDKs mark an error that they told of and tell of it only once. Jobs may share one error, as when
// all wait for the same connection, and each of them failed.
const told = new WeakMap<WeakKey, number>()
let count = 0

/** A moment, to be asked about by `wasToldSince`. */
export function moment(): number {
  return count
}

/** Whether an error was told of after a moment, so that it need not be told again on its way out. */
export function wasToldSince(error: unknown, since: number): boolean {
  return isKey(error) && (told.get(error) ?? 0) > since
}

/** Captures an error, whether or not it was told of before. */
export function tell(error: unknown, context: CaptureContext): void {
  if (!isKey(error)) return capture(error, context)
  const isKnown = told.has(error)
  count += 1
  told.set(error, count)
  capture(isKnown ? twinOf(error) : error, context)
}

/** The same to all who look at it, without the marks that others left on it. */
function twinOf(error: WeakKey): unknown {
  try {
    if (!(error instanceof Error)) return error
    const own = Object.getOwnPropertyDescriptors(error)
    const twin: unknown = Object.create(Object.getPrototypeOf(error) as object)
    for (const name of ['name', 'message', 'stack', 'cause', 'errors', 'code']) {
      const property = Object.hasOwn(own, name) ? Reflect.get(own, name) : undefined
      if (property !== undefined) Object.defineProperty(twin, name, property as PropertyDescriptor)
    }
    return twin
  } catch {
    return error
  }
}

function isKey(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
