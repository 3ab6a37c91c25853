import { fateOf, namesPerson, userFieldOf } from '../payload/identity.ts'
import { isAllowedHeader, isWithheldAttribute } from '../payload/request-headers.ts'
import type { Identity } from '../policy/policy.ts'

// Fields of Sentry's items that the policy keeps back, by their names alone: an item need not be
// recognised, so none is missed that looks odd.

export interface Withholding {
  readonly identity: Identity
  readonly bodies: 'off' | 'scrubbed'
  readonly allowHeaders: readonly string[]
}

type Bag = Readonly<Record<string, unknown>>

const REQUEST_FIELDS = new Set([
  'url',
  'method',
  'query_string',
  'fragment',
  'api_target',
  'headers',
  'data',
])
const SESSION_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i
const USER_ID = /^[\w-]{1,64}$/
/** What was put into a message stands in it too, and alone it has no name that tells of it. */
const MESSAGE_PARAMETER = /^sentry\.message\.parameter|^params$/

/** The rule that takes a field with its key, `keep` for what leaves unread, or nothing. */
export function fateOfField(
  key: string,
  value: unknown,
  parent: string,
  depth: number,
  siblings: Bag,
  policy: Withholding,
): string | undefined {
  const { identity } = policy
  if (key === 'vars') return 'local-variables'
  if (key === '_meta' && depth === 0) return 'remarks'
  if (MESSAGE_PARAMETER.test(key)) return 'message-parameter'
  if (parent === 'headers' && !isAllowedHeader(key, policy.allowHeaders)) return 'request.header'
  if (parent === 'request' && depth === 1) {
    if (!REQUEST_FIELDS.has(key)) return 'request.field'
    if (key === 'data' && policy.bodies === 'off') return 'request.body'
  }
  if (isWithheldAttribute(key, policy.bodies, policy.allowHeaders)) return 'request.attribute'
  if (
    key === 'sid' &&
    'started' in siblings &&
    typeof value === 'string' &&
    SESSION_ID.test(value)
  ) {
    return 'keep'
  }
  if (identity === 'minimal') return undefined
  if (key === 'did') return identity === 'id' && USER_ID.test(String(value)) ? 'keep' : 'identity'
  const isFeedback = parent === 'feedback' || (depth === 0 && 'comments' in siblings)
  if (isFeedback && /^(?:name|email|contact_email)$/.test(key)) return 'identity'
  const isUser = parent === 'user' && depth === 1
  if (!isUser && !isPersonal(key)) return undefined
  const field =
    isUser && !/^(?:id|email|username|ip_address)$/.test(key) ? 'other' : userFieldOf(key)
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('value' in value)) {
    return isUser ? 'identity' : undefined
  }
  return fateOf(field, identity) === 'keep' ? undefined : 'identity'
}

const MOST_KNOWN = 2000
const known = new Map<string, boolean>()

/** Whether the key names a detail of a person; keys repeat. */
function isPersonal(key: string): boolean {
  let is = known.get(key)
  if (is === undefined) {
    if (known.size > MOST_KNOWN) known.clear()
    known.set(key, (is = namesPerson(key, key.toLowerCase().replace(/[^a-z\d]/g, ''))))
  }
  return is
}

/** Of header lists, the pairs that may leave. */
export function allowedPairs(list: readonly unknown[], more: readonly string[]): unknown[] {
  return list.filter((pair) => Array.isArray(pair) && isAllowedHeader(String(pair[0]), more))
}
