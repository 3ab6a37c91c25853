import type { CompletePolicy } from '../policy/define-policy.ts'
import { fateOf, type UserField } from '../keys/identity.ts'
import { type Bag, isBag, isPlain, put } from '../core/bag.ts'
import { toPlain } from '../core/plain.ts'
import { remember } from '../keys/remember.ts'
import { isAllowedHeader } from './request-headers.ts'
import { note, type Visit } from './visit.ts'

/** What a payload is, as far as the policy treats it differently. */
export type SentryShape = 'event' | 'items' | 'other' | 'session'

const EVENT_TYPES = new Set<unknown>(['feedback', 'replay_event', 'transaction'])
const EVENT_PARTS = 'breadcrumbs contexts extra level platform sdk spans tags timestamp user'.split(
  ' ',
)
/** What tells an item, and what the policy treats differently there. */
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

/** The same where a getter throws: the other properties stay, and only here their getters run twice. */
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

/**
 * Takes from an event what the policy lets nobody have: bodies, cookies, details of the user.
 *
 * @param event a snapshot, which is changed
 */
export function shapeEvent(event: Bag, policy: CompletePolicy, visit: Visit): Bag {
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
  reshape('request', request, (bag) => shapeRequest(bag, policy, visit))
  reshape('user', user, (bag) => shapeUser(bag, policy, visit))
  reshape('contexts', contexts, (bag) => shapeContexts(bag, policy, visit))
  reshape('sdk', sdk, (bag) => shapeSdk(bag, policy))
  // The old user report has its fields at the root.
  return 'comments' in event ? withoutContact(shaped, policy, visit, 1) : shaped
}

function shapeContexts(contexts: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const { feedback, response } = contexts
  if (!isBag(feedback) && !isBag(response)) return contexts
  const shaped: Record<string, unknown> = { ...contexts }
  if (isBag(feedback)) {
    visit.path.splice(0, 2, 'contexts', 'feedback')
    shaped['feedback'] = withoutContact(feedback, policy, visit, 3)
  }
  if (isBag(response)) shaped['response'] = shapeResponse(response, policy, visit)
  return shaped
}

/** What was answered is as private as what was asked. */
function shapeResponse(response: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const shaped: Record<string, unknown> = { ...response }
  for (const key of ['headers', 'data', 'body']) {
    const value = shaped[key]
    if (value === undefined || value === null) continue
    visit.path.splice(0, 3, 'contexts', 'response', key)
    if (key === 'headers') shaped[key] = shapeHeaders(value, policy, visit, 3)
    else if (policy.bodies === 'off') {
      delete shaped[key]
      note(visit, 3, 'request.body', 'remove')
    }
  }
  return shaped
}

/** A container of spans, logs or metrics says in `ingest_settings` what the backend may add. */
export function shapeItems(container: Bag, policy: CompletePolicy): Bag {
  const { ingest_settings: settings, items } = container
  const shaped = {
    ...container,
    // Remarks are ours to write here, too.
    items: (items as readonly unknown[]).map((item) =>
      isBag(item) && '_meta' in item ? { ...item, _meta: undefined } : item,
    ),
  }
  if (!isBag(settings) || !('infer_ip' in settings) || policy.identity === 'minimal') return shaped
  return { ...shaped, ingest_settings: { ...settings, infer_ip: 'never' } }
}

/** `infer_ip` asks the backend to store the sender's address. */
function shapeSdk(sdk: Bag, policy: CompletePolicy): Bag {
  const { settings } = sdk
  if (!isBag(settings) || !('infer_ip' in settings) || policy.identity === 'minimal') return sdk
  return { ...sdk, settings: { ...settings, infer_ip: 'never' } }
}

function withoutContact(bag: Bag, policy: CompletePolicy, visit: Visit, depth: number): Bag {
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

const SESSION_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i
const USER_ID = /^[\w-]{1,64}$/

type Pseudonym = (text: string) => string | undefined

/** `session` and `sessions`: an id of the user, and attributes with an address. */
export function shapeSession(
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

const REQUEST_KEYS = new Set(['url', 'method', 'query_string', 'fragment', 'api_target'])

function shapeRequest(request: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const shaped: Record<string, unknown> = {}
  for (const key of Object.keys(request)) {
    const value = request[key]
    if (value === undefined || value === null) continue
    visit.path[1] = key
    if (REQUEST_KEYS.has(key)) shaped[key] = value
    else if (key === 'headers') shaped[key] = shapeHeaders(value, policy, visit, 2)
    else if (key === 'data' && policy.bodies === 'scrubbed') shaped[key] = value
    else note(visit, 2, key === 'data' ? 'request.body' : 'request.field', 'remove')
  }
  return shaped
}

const isKnownHeader = remember((name) => isAllowedHeader(name, []), 512)

/** Headers are an object or a list of pairs; only those on the list stay. */
function shapeHeaders(
  headers: unknown,
  policy: CompletePolicy,
  visit: Visit,
  depth: number,
): unknown {
  const isAllowed = (name: unknown): boolean => {
    const { allowHeaders } = policy
    if (typeof name === 'string') {
      if (isKnownHeader(name)) return true
      if (allowHeaders.length > 0 && isAllowedHeader(name, allowHeaders)) return true
    }
    visit.path[depth] = String(name)
    note(visit, depth + 1, 'request.header', 'remove')
    return false
  }
  if (Array.isArray(headers)) {
    return (headers as unknown[]).filter((pair) => Array.isArray(pair) && isAllowed(pair[0]))
  }
  if (!isBag(headers)) return undefined
  const shaped: Record<string, unknown> = {}
  for (const name of Object.keys(headers)) if (isAllowed(name)) shaped[name] = headers[name]
  return shaped
}

const USER_FIELDS = new Set<string>(['email', 'id', 'ip_address', 'username'])

function shapeUser(user: Bag, policy: CompletePolicy, visit: Visit): Bag {
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
