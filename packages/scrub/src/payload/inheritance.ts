import type { KeyEntry } from './key-entry.ts'
import { bareValue } from '../core/bag.ts'
import { remember } from '../text/remember.ts'
import { isStrong, type KeyVerdict, NONE } from '../keys/verdict.ts'
import { isAboutSecret, isBesideSecret } from '../keys/vocabulary.ts'
import { looksGenerated } from '../values/generated.ts'
import type { Visit } from './visit.ts'

// What a place says about a value beyond what its own key says: the keys above it and those beside it.

export const PERSONAL: KeyVerdict = { kind: 'identity', rule: 'identity' }
const LOCALS: KeyVerdict = { kind: 'drop', rule: 'local-variables' }
const STATEMENT: KeyVerdict = { kind: 'statement', rule: 'redis-arguments' }
const UNDER_COOKIES: KeyVerdict = { kind: 'secret', rule: 'cookie' }
const UNDER_AUTH: KeyVerdict = { kind: 'secret', rule: 'key:auth' }
/** `auth: { view: 'login', tenant: 'acme' }`: what an app knows of who is signed in. */
const IN_STATE: KeyVerdict = { ...UNDER_AUTH, sparesWords: true }
const UNDER_AUTHORIZATION: KeyVerdict = { kind: 'secret', rule: 'authorization' }

/** Details of a person in an object under the key `user` of any payload. */
const PERSONAL_KEY =
  /^(?:id|user_?id|e?mail|email_?address|user_?name|(?:full|first|last|display|nick|given|family)?_?name|login|ips?|ip_?address|(?:home|work|mobile|cell)?_?phone(?:_?number)?|mobile|geo|address|birth_?(?:day|date)|date_?of_?birth|avatar(?:_?url)?|picture)$/i

const isPersonal = remember((key) => PERSONAL_KEY.test(key), 1024)
const namesPeer = remember((key) => /peer/i.test(key), 1024)

/** What a key's own words, what stands above it and its neighbours say about its value. */
export function verdictBelow(
  { key, role, verdict }: KeyEntry,
  above: KeyEntry,
  object: object,
  inherited: KeyVerdict,
  depth: number,
  visit: Visit,
): KeyVerdict {
  if (above.isPerson && isPersonal(key)) return PERSONAL
  if (
    verdict.kind === 'identity' &&
    namesPeer(key) &&
    isOfServer(object, visit.ancestors[depth - 1])
  ) {
    return NONE
  }
  if (role === 'statement' && isOfRedis(object)) return STATEMENT
  if (role === 'variables' && isFrame(object, depth, visit)) return LOCALS
  if (inherited.kind === 'cookie' && /^(?:name|priority)$/.test(key) && 'httpOnly' in object)
    return verdict
  if (verdict.rule.endsWith('code') && isPostal(verdict.rule, object)) return NONE
  const isOfAccount = verdict.rule === 'key:pass' && ACCOUNT.some((name) => name in object)
  return inherit(inherited, key, isOfAccount ? OF_ACCOUNT : verdict)
}

/** India's postal code is a pin code: `{ city: 'Bengaluru', pincode: '560001' }`. */
function isPostal(rule: string, object: object): boolean {
  return /pin-?code$/.test(rule) && ['city', 'street'].some((key) => key in object)
}

/** A `pass` beside one of these opens something: `{ user: 'bob', pass: 'x' }`. */
const ACCOUNT = ['user', 'username', 'userName', 'login', 'email']
const OF_ACCOUNT: KeyVerdict = { kind: 'secret', rule: 'key:pass' }

/** Operations of spans whose peer is a server that the app called, and no person. */
const CALLS =
  /^(?:db|cache|(?:http|rpc|grpc)\.client|queue\.(?:publish|create|submit)|gen_ai|aws-api)\b/

/** The text of an attribute; empty when it has none. */
function textOf(bag: unknown, name: string): string {
  const value = bareValue((bag as Readonly<Record<string, unknown>> | undefined)?.[name])
  return typeof value === 'string' ? value : ''
}

/** Whether a statement is one of Redis or of what speaks its protocol: the arguments are what is stored. */
function isOfRedis(object: object): boolean {
  try {
    const { data } = object as { readonly data?: unknown }
    return saysRedis(object) || (data !== undefined && saysRedis(data))
  } catch {
    return false
  }
}

const SYSTEMS = ['db.system', 'db.system.name', 'op', 'category']

function saysRedis(bag: unknown): boolean {
  return SYSTEMS.some((name) => {
    const system = textOf(bag, name)
    return system !== '' && /^(?:db\.)?(?:io)?(?:redis|valkey)\b/.test(system)
  })
}

/** Whether the attributes are those of a call that the app itself made. */
function isOfServer(attributes: object, span: object | undefined): boolean {
  const says = (bag: object | undefined, name: string): boolean => CALLS.test(textOf(bag, name))
  try {
    return (
      'db.system' in attributes ||
      'db.system.name' in attributes ||
      ['sentry.op', 'rpc.system'].some((name) => says(attributes, name)) ||
      says(span, 'op')
    )
  } catch {
    return false
  }
}

/** `{ pin: { x: 4, y: 2 } }` is one on a map; a text there may still be secret. */
const COORDINATE = /^(?:[xyz]|lat|lng|lon|left|top|width|height)$/i

/** What stands below a secret's key is secret too: `credentials: { stripe: 'x', type: 'live' }`. */
export function inherit(inherited: KeyVerdict, key: string, own: KeyVerdict): KeyVerdict {
  const { kind } = inherited
  if (kind === 'none') return own
  if (kind === 'cookie') return UNDER_COOKIES
  if (isStrong(own) || isAboutSecret(key)) return own
  if (kind === 'number' && COORDINATE.test(key)) return { ...inherited, kind: 'secret' }
  if (kind === 'authorization') return UNDER_AUTHORIZATION
  if (kind === 'weak') {
    if (inherited.rule === 'key:auth')
      return key === 'value' || own.rule === 'key:key' ? UNDER_AUTH : IN_STATE
    const isId = key === 'id' && inherited.rule === 'key:session'
    return key === 'value' || isId ? inherited : own
  }
  if (!isStrong(inherited)) return own
  return isBesideSecret(key) ? { ...inherited, sparesWords: true } : inherited
}

/** `{ sessions: { x7Gh2kQ9vLm4Tz8R: { … } } }`: whoever has the name has the session. A contract's address is public. */
export const isSecretName = (key: string, { kind, rule }: KeyVerdict): boolean =>
  (kind === 'secret' || rule === 'key:session') &&
  key.length > 15 &&
  looksGenerated(key) &&
  !key.startsWith('0x')

function isFrame(object: object, depth: number, visit: Visit): boolean {
  if (depth > 1 && visit.path[depth - 2] === 'frames') return true
  return 'filename' in object || 'function' in object || 'lineno' in object || 'abs_path' in object
}
