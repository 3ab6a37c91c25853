import { namesPerson } from '../keys/identity.ts'
import { isAllowedHeader, isWithheldAttribute } from '../payload/request-headers.ts'
import { isBag } from '../core/bag.ts'
import type { Place } from '../core/place.ts'
import type { Identity } from '../policy/policy.ts'

// Fields of Sentry's items that the policy withholds, known by their names alone. No item has to be
// recognised for that, so none is missed because it looks odd.

export interface Withholding {
  readonly identity: Identity
  readonly bodies: 'off' | 'scrubbed'
  readonly allowHeaders: readonly string[]
}

const REQUEST_FIELDS = /^(?:url|method|query_string|fragment|api_target|headers|data)$/
const SESSION_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i
const USER_ID = /^[\w-]{1,64}$/
const ID_ATTRIBUTE = /(?:^|\.)(?:id|user_?id)$/i
/** Parameters of a message. They stand in the message as well; alone they have no key that tells of them. */
const MESSAGE_PARAMETER = /^sentry\.message\.parameter|^params$/

/** The rule that takes a field of this name anywhere; `?` for a detail of a person, which the policy decides. */
export function fateOfName(key: string, policy: Withholding): string | undefined {
  if (key === 'vars') return 'local-variables'
  if (MESSAGE_PARAMETER.test(key)) return 'message-parameter'
  if (isWithheldAttribute(key, policy.bodies, policy.allowHeaders)) return 'request.attribute'
  return namesPerson(key, key.toLowerCase().replace(/[^a-z\d]/g, '')) ? '?' : undefined
}

/**
 * The rule that takes a field with its key, `keep` for what leaves unread, `never` for what may only say so, or
 * nothing.
 *
 * @param byName what `fateOfName` says
 */
export function fateOfField(
  key: string,
  byName: string | undefined,
  value: unknown,
  { path, holder }: Place,
  policy: Withholding,
): string | undefined {
  const { identity } = policy
  const depth = path.length - 1
  const parent = depth > 0 ? path[depth - 1] : ''
  if (byName && byName !== '?') return byName
  if (key === '_meta' && depth === 0) return 'remarks'
  if (parent === 'headers' && !isAllowedHeader(key, policy.allowHeaders)) return 'request.header'
  if (parent === 'request' && depth === 1) {
    if (!REQUEST_FIELDS.test(key)) return 'request.field'
    if (key === 'data' && policy.bodies === 'off') return 'request.body'
  }
  if (key === 'sid' && typeof value === 'string' && SESSION_ID.test(value) && 'started' in holder) {
    return 'keep'
  }
  if (identity === 'minimal') return undefined
  if (key === 'infer_ip') return 'never'
  if (key === 'did') {
    const isId = typeof value !== 'object' && USER_ID.test(String(value))
    return identity === 'id' && isId ? 'keep' : 'identity'
  }
  const isFeedback = parent === 'feedback' || (depth === 0 && 'comments' in holder)
  if (isFeedback && /^(?:name|email|contact_email)$/.test(key)) return 'identity'
  const isUser = parent === 'user' && depth === 1
  if (!isUser && !byName) return undefined
  if (isBag(value) && !('value' in value)) return isUser ? 'identity' : undefined
  // Of the others only the id may leave.
  const isId = isUser ? key === 'id' : ID_ATTRIBUTE.test(key)
  return isId && identity === 'id' ? undefined : 'identity'
}

/** Of header lists, the pairs that may leave. */
export function allowedPairs(list: readonly unknown[], more: readonly string[]): unknown[] {
  return list.filter((pair) => Array.isArray(pair) && isAllowedHeader(String(pair[0]), more))
}
