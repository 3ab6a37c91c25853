import type { ItemType } from '../backends.ts'
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

/** What to say about a reason, and how to mend it. */
export type Causes = Readonly<Partial<Record<RefusalReason, string>>>

/** Notes that something was not sent. `unknown` stands for every type that is not in the list. */
export type Refuse = (reason: RefusalReason, type: ItemType | 'unknown') => void

/** Types that an SDK makes by itself: that they stay is no news to anybody who did not ask for them. */
const unasked: ReadonlySet<string> = new Set<ItemType>(['client_report', 'session', 'sessions'])

/**
 * Counts every refusal and tells about the first of its kind.
 *
 * @param causes @default none; the line then names the reason alone
 * @param warn Told one line that holds a reason and a listed type, never a text from an envelope.
 */
export function createRefuser(
  counters: GateCounters,
  warn: ((line: string) => void) | undefined,
  causes: Causes = {},
): Refuse {
  const told = new Set<string>()
  return (reason, type) => {
    counters.countRefused(reason)
    const cause = `${reason} ${type}`
    if (warn === undefined || told.has(cause)) return
    if (unasked.has(type) && (reason === 'not-for-backend' || reason === 'not-opted-in')) return
    told.add(cause)
    const why = causes[reason] ?? 'see @tacet/gate'
    const line = `tacet: ${type} was not sent: ${why} (said once, counted as ${reason})`
    quietly(() => warn(line))
  }
}
