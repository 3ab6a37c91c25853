import { type Bag, isBag, isPlain, put } from '../core/bag.ts'
import { toPlain } from '../core/plain.ts'
import { note, type Visit } from './visit.ts'

/** What a payload is, as far as the policy treats it differently. */
export type SentryShape = 'event' | 'items' | 'other' | 'session'

const EVENT_TYPES = new Set<unknown>(['feedback', 'replay_event', 'transaction'])
const EVENT_PARTS = 'breadcrumbs contexts extra level platform sdk spans tags timestamp user'.split(
  ' ',
)
/** Keys that tell what an item is, and those that the policy treats differently in one. */
const MARKS = 'event_id type exception message logentry request items attrs aggregates did sid'
  .split(' ')
  .concat(EVENT_PARTS)

/**
 * Recognises Sentry's items by their fields.
 * Source: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
 */
export function shapeOf(value: unknown): SentryShape {
  if (!isBag(value)) return 'other'
  const isSession =
    'aggregates' in value || (('sid' in value || 'did' in value) && 'started' in value)
  if (isSession || (isBag(value['attrs']) && ('sid' in value || 'did' in value))) return 'session'
  if (typeof value['event_id'] === 'string' || EVENT_TYPES.has(value['type'])) return 'event'
  if (isBag(value['exception'])) return 'event'
  const says = 'message' in value || 'logentry' in value || isHttp(value['request'])
  const parts = EVENT_PARTS.filter((key) => key in value).length
  if (parts > 2 || (says && parts > 0) || isHttp(value['request'])) return 'event'
  const items = value['items']
  return Array.isArray(items) && isBag(items[0]) && 'trace_id' in items[0] ? 'items' : 'other'
}

function isHttp(request: unknown): boolean {
  return isBag(request) && ['headers', 'cookies', 'query_string'].some((key) => key in request)
}

/**
 * The first level of what may be an item, read once. From here on nothing the app wrote runs for
 * it, and it can be rearranged without touching the app's own object.
 */
export function snapshot(input: unknown, replacement: string, visit: Visit): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const isAsItIs = isPlain(input)
  const plain = isAsItIs ? input : toPlain(input, '')
  if (!isBag(plain)) return plain
  if ((isAsItIs || isPlain(plain)) && !MARKS.some((key) => key in plain)) return plain
  try {
    // V8 copies the object as a whole where nothing of the app has to run.
    return { ...plain }
  } catch {
    return snapshotByKey(plain, replacement, visit)
  }
}

/**
 * The same where a getter throws: the other properties stay, and only here their getters run twice.
 */
function snapshotByKey(plain: Bag, replacement: string, visit: Visit): Bag {
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(plain)) {
    let value: unknown
    try {
      value = plain[key]
    } catch {
      visit.path[0] = key
      note(visit, 1, 'unreadable')
      value = replacement
    }
    put(copy, key, value)
  }
  return copy
}
