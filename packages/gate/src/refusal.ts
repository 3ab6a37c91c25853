import type { ItemType } from './backends.ts'
import type { GateCounters } from './counters.ts'
import { quietly } from './quietly.ts'

/**
 * Why an item, or one entry of a container, did not leave. The union is closed: reasons are counted
 * by name, and a name never carries anything of the item.
 */
export type RefusalReason =
  | 'empty'
  | 'handler-failed'
  | 'handler-refused'
  | 'malformed'
  | 'no-handler'
  | 'not-for-backend'
  | 'not-opted-in'
  | 'scrubber-failed'
  | 'too-large'
  | 'unknown-type'
  | 'unreadable'

const causes: Readonly<Record<RefusalReason, string>> = {
  empty: 'nothing of it was left; see the other refusals',
  'handler-failed':
    'its binary handler threw or gave back neither bytes nor text; mend the handler',
  'handler-refused': 'its binary handler gave back undefined',
  malformed: 'it is not the JSON its type calls for; check who builds it',
  'no-handler': 'it is binary and has no handler; give one in `binary`',
  'not-for-backend': 'this backend does not take it; set TACET_BACKEND if yours does',
  'not-opted-in': 'it leaves only when opted in; name it in `allow`',
  'scrubber-failed': 'the scrubber threw or gave back no JSON; check the policy',
  'too-large': 'it is larger than the backend takes, even when cut; attach less to it',
  'unknown-type': 'its type is not known; update tacet',
  unreadable: 'reading it threw; check its getters',
}

/** Notes that something was not sent. `unknown` stands for every type that is not in the list. */
export type Refuse = (reason: RefusalReason, type: ItemType | 'unknown') => void

/** Types that an SDK makes by itself: that they stay is no news to anybody who did not ask for them. */
const unasked: ReadonlySet<string> = new Set<ItemType>(['client_report', 'session', 'sessions'])

/**
 * Counts every refusal and tells about the first of its kind.
 *
 * @param warn Told one line that holds a reason and a listed type, never a text from an envelope.
 */
export function createRefuser(
  counters: GateCounters,
  warn: ((line: string) => void) | undefined,
): Refuse {
  const told = new Set<string>()
  return (reason, type) => {
    counters.countRefused(reason)
    const cause = `${reason} ${type}`
    if (warn === undefined || told.has(cause)) return
    if (unasked.has(type) && (reason === 'not-for-backend' || reason === 'not-opted-in')) return
    told.add(cause)
    const line = `tacet: ${type} was not sent: ${causes[reason]} (said once, counted as ${reason})`
    quietly(() => warn(line))
  }
}
