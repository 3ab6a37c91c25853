import { type Bag, bareValue, isBag } from '../core/bag.ts'
import { LONGEST_KEY } from '../text/remember.ts'
import { looksGenerated, looksPersonal, UUID } from '../values/generated.ts'

// Values whose name stands beside them, in a list or in an object.

/**
 * What the item before another one calls it: a header in a flat list, `--password`, or a word before
 * what looks generated, as in `console.log('token', token)`.
 */
export function nameOf(before: unknown, item: unknown, isHeader: boolean): string | undefined {
  if (typeof before !== 'string' || before.length > LONGEST_KEY) return undefined
  const isName =
    isHeader ||
    (before.startsWith('-') && FLAG.test(before)) ||
    (typeof item === 'string' && isLabelled(before, item))
  return isName ? before : undefined
}

function isLabelled(before: string, item: string): boolean {
  // Most lists hold sentences, lines of code, or names.
  const isWords = before.length < 48 && WORDS.test(before)
  if ((!isWords && !isEnding(before)) || !looksPersonal(item)) return false
  if (item.includes('-') && HEADER.test(before) && HEADER.test(item)) return false
  if (isWords && (looksGenerated(item) || UUID.test(item))) return true
  return (!isWords || (HEADER.test(before) && MARKED.test(before))) && !HEADER.test(item)
}

/** `token`, `new token is`, `session:9` as Redis has it */
const WORDS = /^[\w.:-]*\w(?: \w+){0,2}$/
/** `Accept`, `x-request-id`, `X-Amz-Content-Sha256` */
const HEADER = /^[A-Z][A-Za-z]*(?:-[A-Z\d][A-Za-z\d]*)*$|^x(?:-[a-z\d]+)+$|^authorization$/
/** `X-Api-Key`, `Authorization` */
const MARKED = /-|^[Aa]u/
/** `password:` */
function isEnding(label: string): boolean {
  const last = label.charCodeAt(label.length - 1)
  const mark = last === 32 ? label.charCodeAt(label.length - 2) : last
  return mark === 58 || mark === 61
}

const FLAG = /^--?[A-Za-z][\w.-]{1,40}$/

/** A name and its value, as Sentry writes headers, tags and queries. */
export function isPair(item: unknown): item is readonly [string, unknown] {
  return (
    Array.isArray(item) &&
    item.length === 2 &&
    typeof item[0] === 'string' &&
    !SENTENCE.test(item[0])
  )
}

/** Three words or more are no name. */
const SENTENCE = /\S\s+\S+\s+\S/

/** The action of an app's store that sets something, `'auth/setToken'`: its payload is what the action names. */
export const keptBy = (action: unknown): string | undefined =>
  typeof action === 'string' && /(?:^|\/)(?:set(?:[A-Z]|_)|SET_)/.test(action) ? action : undefined

/** The address of a secret in a vault: Google's `projects/shop/secrets/db/versions/3`, Azure's `id`. */
const IN_VAULT = /^(?:projects\/[\w-]+|https:\/\/[\w.-]{0,64}vault[\w.-]{0,64})\/secrets\//

/** `'password'`, and in a syntax tree `{ kind: 'Name', value: 'password' }`. */
export function nameIn(member: unknown): string | undefined {
  const name = bareValue(member)
  if (typeof name !== 'string') return undefined
  return IN_VAULT.test(name) ? 'secret' : name
}

/** `{ id: 'password', value: 'x' }`, as a page reads its fields. What is longer is an id and no name. */
export function idOf({ id }: Bag): string | undefined {
  const name = nameIn(id)
  return name !== undefined && name.length < 24 ? name : undefined
}

/** `'/user/password'`, `['user', 'password']`, `[{ key: 'password' }]`: the last part is the name. */
export function lastOf(place: unknown): string | undefined {
  const last: unknown = Array.isArray(place) ? place.at(-1) : place
  const name = isBag(last) ? last['key'] : last
  return typeof name === 'string' ? name : undefined
}

/** Types that vaults, forms and deployment tools give to a value that must not be shown. */
const SECRET_TYPES = new Set<unknown>([
  'password',
  'Password',
  'CONCEALED',
  'SecureString',
  'secret',
])

/** Whether a member of the role `mark` says that the value beside it is secret. */
export function marksSecret(key: string, said: unknown): boolean {
  return said === true || SECRET_TYPES.has(said) || key === 'sameSite'
}
