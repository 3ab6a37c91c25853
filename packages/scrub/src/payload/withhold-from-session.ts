import { type Bag, isBag } from '../core/bag.ts'
import type { Pseudonym } from '../hash/pseudonym.ts'
import type { CompletePolicy } from '../policy/complete-policy.ts'
import { note, type Visit } from './visit.ts'

const SESSION_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i
const USER_ID = /^[\w-]{1,64}$/

/** `session` and `sessions`: an id of the user, and attributes with an address. */
export function withholdFromSession(
  session: Bag,
  policy: CompletePolicy,
  visit: Visit,
  pseudonym: Pseudonym,
): Bag {
  /** The SDK puts the user's id, e-mail or address in `did`, whichever it has. */
  const withoutUser = (bag: Bag, depth: number): Record<string, unknown> => {
    const { did, ...rest } = bag
    if (did === undefined || did === null) return { ...bag }
    const isId = typeof did === 'string' && USER_ID.test(did)
    if (policy.identity === 'minimal' || (policy.identity === 'id' && isId)) return { ...bag }
    const alias = policy.identity === 'pseudonym' && isId ? pseudonym(did) : undefined
    visit.path[depth - 1] = 'did'
    note(visit, depth, 'identity', alias === undefined ? 'remove' : 'hash')
    return alias === undefined ? rest : { ...rest, did: alias }
  }
  const shaped = withoutUser(session, 1)
  const { attrs, aggregates } = session
  if (isBag(attrs) && policy.identity !== 'minimal' && 'ip_address' in attrs) {
    const { ip_address: _, ...rest } = attrs
    shaped['attrs'] = rest
    visit.path.splice(0, 2, 'attrs', 'ip_address')
    note(visit, 2, 'identity', 'remove')
  }
  if (Array.isArray(aggregates)) {
    shaped['aggregates'] = aggregates.map((item: unknown, index) => {
      visit.path.splice(0, 2, 'aggregates', index)
      return isBag(item) ? withoutUser(item, 3) : item
    })
  }
  return shaped
}

/** A session's own id, which a backend needs to join its updates: a UUID and nothing else. */
export function sessionId(session: Bag): string | undefined {
  const { sid } = session
  return typeof sid === 'string' && SESSION_ID.test(sid) ? sid : undefined
}
