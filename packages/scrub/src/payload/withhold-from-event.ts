import { type Bag, isBag } from '../core/bag.ts'
import { fateOf, type UserField } from '../keys/identity.ts'
import type { CompletePolicy } from '../policy/complete-policy.ts'
import { note, type Visit } from './visit.ts'
import { withholdFromRequest, withholdFromResponse } from './withhold-from-request.ts'

/**
 * Takes from an event what the policy lets nobody have: bodies, cookies, details of the user.
 *
 * @param event a snapshot, which is changed
 */
export function withholdFromEvent(event: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const shaped = event as Record<string, unknown>
  const { request, user, contexts, sdk } = event
  // Remarks are ours to write; a forged one could point anywhere.
  if ('_meta' in event) shaped['_meta'] = undefined
  const reshape = (key: string, value: unknown, shape: (bag: Bag) => unknown): void => {
    if (value === undefined) return
    visit.path[0] = key
    try {
      shaped[key] = isBag(value) ? shape(value) : undefined
    } catch {
      note(visit, 1, 'unreadable', 'remove')
      shaped[key] = undefined
    }
  }
  reshape('request', request, (bag) => withholdFromRequest(bag, policy, visit))
  reshape('user', user, (bag) => withholdFromUser(bag, policy, visit))
  reshape('contexts', contexts, (bag) => withholdFromContexts(bag, policy, visit))
  reshape('sdk', sdk, (bag) => withholdAddress(bag, 'settings', policy))
  // The old user report has its fields at the root.
  return 'comments' in event ? withholdContact(shaped, policy, visit, 1) : shaped
}

function withholdFromContexts(contexts: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const { feedback, response } = contexts
  if (!isBag(feedback) && !isBag(response)) return contexts
  const shaped: Record<string, unknown> = { ...contexts }
  if (isBag(feedback)) {
    visit.path.splice(0, 2, 'contexts', 'feedback')
    shaped['feedback'] = withholdContact(feedback, policy, visit, 3)
  }
  if (isBag(response)) shaped['response'] = withholdFromResponse(response, policy, visit)
  return shaped
}

/**
 * `infer_ip` asks the backend to store the sender's address.
 *
 * @param name the member of `bag` that has such settings
 */
export function withholdAddress(bag: Bag, name: string, { identity }: CompletePolicy): Bag {
  const settings = bag[name]
  if (!isBag(settings) || !('infer_ip' in settings) || identity === 'minimal') return bag
  return { ...bag, [name]: { ...settings, infer_ip: 'never' } }
}

/** @param depth how many keys the path of a detail in `bag` has */
function withholdContact(bag: Bag, policy: CompletePolicy, visit: Visit, depth: number): Bag {
  if (policy.identity === 'minimal') return bag
  const shaped = { ...bag }
  for (const key of ['name', 'email', 'contact_email']) {
    if (shaped[key] === undefined || shaped[key] === null) continue
    delete shaped[key]
    visit.path[depth - 1] = key
    note(visit, depth, 'identity', 'remove')
  }
  return shaped
}

const USER_FIELDS = new Set<string>(['email', 'id', 'ip_address', 'username'])

function withholdFromUser(user: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const shaped: Record<string, unknown> = {}
  for (const key of Object.keys(user)) {
    const field = USER_FIELDS.has(key) ? (key as UserField) : 'other'
    if (user[key] === undefined || user[key] === null) continue
    // A pseudonym is made where the value is cleaned.
    if (fateOf(field, policy.identity) !== 'drop') shaped[key] = user[key]
    else {
      visit.path[1] = key
      note(visit, 2, 'identity', 'remove')
    }
  }
  return shaped
}
