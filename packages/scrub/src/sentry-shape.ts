import type { CompletePolicy } from './define-policy.ts'
import { fateOf, type UserField } from './identity.ts'
import { note, type Visit } from './visit.ts'

type Bag = Readonly<Record<string, unknown>>

/**
 * Applies the policy's part that needs to know what a payload is: request, user, local variables,
 * session. The result is a shallow rearrangement that still has to be cleaned; the input is only
 * read. Fields: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
 */
export function shapeSentry(input: unknown, policy: CompletePolicy, visit: Visit): unknown {
  if (!isBag(input)) return input
  if (isSession(input)) return shapeSession(input, policy, visit)
  if (!isEvent(input)) return input
  const shaped: Record<string, unknown> = {}
  for (const key of Object.keys(input)) {
    const value = input[key]
    visit.path[0] = key
    if (key === 'request' && isBag(value)) shaped[key] = shapeRequest(value, policy, visit)
    else if (key === 'user') shaped[key] = shapeUser(value, policy, visit)
    else if (isUserReport(input) && (key === 'name' || key === 'email')) {
      if (policy.identity === 'minimal') shaped[key] = value
      else note(visit, 1, 'identity', 'remove')
    } else shaped[key] = value
  }
  return shaped
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An event, a transaction, a feedback or a replay event: they share one shape. */
function isEvent(bag: Bag): boolean {
  return (
    typeof bag['event_id'] === 'string' ||
    typeof bag['replay_id'] === 'string' ||
    isBag(bag['exception']) ||
    (isBag(bag['contexts']) && ('spans' in bag || 'platform' in bag))
  )
}

function isUserReport(bag: Bag): boolean {
  return typeof bag['comments'] === 'string' && typeof bag['event_id'] === 'string'
}

/** `session` has an id, `sessions` has aggregates; both have attributes. */
function isSession(bag: Bag): boolean {
  return isBag(bag['attrs']) && (typeof bag['sid'] === 'string' || Array.isArray(bag['aggregates']))
}

const SESSION_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i

function shapeSession(session: Bag, policy: CompletePolicy, visit: Visit): unknown {
  const { sid, did, attrs, ...rest } = session
  const shaped: Record<string, unknown> = { ...rest }
  // The backend's own id of the session: a UUID and nothing else.
  if (typeof sid === 'string' && SESSION_ID.test(sid)) shaped['sid'] = asId(sid)
  if (typeof did === 'string' && policy.identity === 'id' && /^[\w-]{1,64}$/.test(did))
    shaped['did'] = did
  else if (did !== undefined && policy.identity === 'minimal') shaped['did'] = did
  else if (did !== undefined) {
    visit.path[0] = 'did'
    note(visit, 1, 'identity', 'remove')
  }
  if (isBag(attrs)) {
    const { ip_address: ip, ...others } = attrs
    shaped['attrs'] = policy.identity === 'minimal' ? attrs : others
    if (ip !== undefined && policy.identity !== 'minimal') {
      visit.path[0] = 'attrs'
      visit.path[1] = 'ip_address'
      note(visit, 2, 'identity', 'remove')
    }
  }
  return shaped
}

const asId = (id: string): string => id.toLowerCase()

const ALLOWED_HEADERS = new Set(
  (
    'accept accept-encoding accept-language cache-control connection content-encoding ' +
    'content-length content-type host origin referer user-agent x-request-id x-correlation-id ' +
    'traceparent sec-fetch-mode sec-fetch-site sec-fetch-dest sec-ch-ua sec-ch-ua-mobile ' +
    'sec-ch-ua-platform'
  ).split(' '),
)
const REQUEST_KEYS = new Set([
  'url',
  'method',
  'query_string',
  'fragment',
  'inferred_content_type',
  'api_target',
])

function shapeRequest(request: Bag, policy: CompletePolicy, visit: Visit): unknown {
  const shaped: Record<string, unknown> = {}
  for (const key of Object.keys(request)) {
    const value = request[key]
    visit.path[1] = key
    if (REQUEST_KEYS.has(key)) shaped[key] = value
    else if (key === 'data' && policy.bodies === 'scrubbed') shaped[key] = value
    else if (key === 'headers') shaped[key] = shapeHeaders(value, policy, visit)
    else if (value !== undefined && value !== null)
      note(
        visit,
        2,
        `request.${key === 'data' || key === 'cookies' || key === 'env' ? key : 'other'}`,
        'remove',
      )
  }
  return shaped
}

/** Headers are an object or a list of pairs; only those on the list stay. */
function shapeHeaders(headers: unknown, policy: CompletePolicy, visit: Visit): unknown {
  const allowed = (name: string): boolean => {
    const lower = name.toLowerCase()
    if (ALLOWED_HEADERS.has(lower) || policy.allowHeaders.includes(lower)) return true
    visit.path[2] = name.length > 64 ? 'header' : lower
    note(visit, 2, 'request.header', 'remove')
    return false
  }
  if (Array.isArray(headers)) {
    return (headers as unknown[]).filter(
      (pair) => Array.isArray(pair) && typeof pair[0] === 'string' && allowed(pair[0]),
    )
  }
  if (!isBag(headers)) return undefined
  const shaped: Record<string, unknown> = {}
  for (const name of Object.keys(headers)) {
    if (allowed(name)) shaped[name] = headers[name]
  }
  return shaped
}

function shapeUser(user: unknown, policy: CompletePolicy, visit: Visit): unknown {
  if (!isBag(user)) return undefined
  const shaped: Record<string, unknown> = {}
  for (const field of Object.keys(user)) {
    const fate = fateOf(fieldOf(field), policy.identity)
    // A pseudonym is made where the value is cleaned.
    if (fate !== 'drop') shaped[field] = user[field]
    else if (user[field] !== undefined && user[field] !== null) {
      visit.path[1] = field
      note(visit, 2, 'identity', 'remove')
    }
  }
  return shaped
}

function fieldOf(field: string): UserField {
  return field === 'id' || field === 'email' || field === 'username' || field === 'ip_address'
    ? field
    : 'other'
}
