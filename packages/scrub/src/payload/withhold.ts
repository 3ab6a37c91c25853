import { type Bag, isBag } from '../core/bag.ts'
import type { Pseudonym } from '../hash/pseudonym.ts'
import type { CompletePolicy } from '../policy/complete-policy.ts'
import type { SentryShape } from './sentry-shape.ts'
import type { Visit } from './visit.ts'
import { withholdAddress, withholdFromEvent } from './withhold-from-event.ts'
import { withholdFromSession } from './withhold-from-session.ts'

/** Takes from an item what the policy lets nobody have, before anything else of it is read. */
type Withhold = (item: unknown, shape: SentryShape, visit: Visit) => unknown

/** Makes the function for a policy; it may change the first level of what it is given. */
export function createWithhold(policy: CompletePolicy, pseudonym: Pseudonym): Withhold {
  return (item, shape, visit) => {
    if (shape === 'event') return withholdFromEvent(item as Bag, policy, visit)
    if (shape === 'session') return withholdFromSession(item as Bag, policy, visit, pseudonym)
    return shape === 'items' ? withholdFromItems(item as Bag, policy) : item
  }
}

/** A container of spans, logs or metrics says in `ingest_settings` what the backend may add. */
function withholdFromItems(container: Bag, policy: CompletePolicy): Bag {
  // Remarks are ours to write here, too.
  const items = (container['items'] as readonly unknown[]).map((item) =>
    isBag(item) && '_meta' in item ? { ...item, _meta: undefined } : item,
  )
  return withholdAddress({ ...container, items }, 'ingest_settings', policy)
}
