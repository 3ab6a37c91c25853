import { capture, type CaptureContext } from '@tacet/telemetry'
import { randomId } from '../random-id.ts'

/** An error that was captured. */
interface Told {
  readonly at: number
  /** Whose failure it was: a job's key, or `rhythm` for loops and crons. */
  readonly by: string
  readonly eventId: string
}

// SDKs mark an error that they told of and tell of it only once. Jobs may share one error, as when
// all wait for the same connection, and each of them failed.
const told = new WeakMap<WeakKey, Told>()
let count = 0

/** A moment, to be asked about by `toldSince`. */
export function moment(): number {
  return count
}

/**
 * The id of the event that told of an error after a moment, if any did.
 *
 * @param by Whose event counts. @default anybody's
 */
export function toldSince(
  error: unknown,
  since: number,
  by?: readonly string[],
): string | undefined {
  const found = isKey(error) ? told.get(error) : undefined
  if (found === undefined || found.at <= since) return undefined
  return by === undefined || by.includes(found.by) ? found.eventId : undefined
}

/** Captures an error, whether or not it was told of before. */
export function tell(error: unknown, by: string, context: CaptureContext): void {
  const { eventId = randomId() } = context
  const captured = isKey(error) && told.has(error) ? twinOf(error) : error
  count += 1
  if (isKey(error)) told.set(error, { at: count, by, eventId })
  capture(captured, { ...context, eventId })
}

/** The same to all who look at it, without the marks that others left on it. */
function twinOf(error: object): unknown {
  try {
    if (!(error instanceof Error)) return { ...error }
    const twin: unknown = Object.create(Object.getPrototypeOf(error) as object)
    for (const name of ['name', 'message', 'stack', 'cause', 'errors', 'code']) {
      // By value: the getter of a stack knows the error that it was made for, and no other.
      if (Object.hasOwn(error, name)) {
        const value: unknown = Reflect.get(error, name)
        Object.defineProperty(twin, name, { value, configurable: true, writable: true })
      }
    }
    return twin
  } catch {
    return error
  }
}

function isKey(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
