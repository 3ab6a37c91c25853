import { flat } from '../finder/clean-texts.ts'
import { type UserField, userFieldOf } from '../keys/identity.ts'
import { type KeyVerdict, NONE } from '../keys/verdict.ts'

/**
 * What a key means for its neighbours.
 * - `value`: the name of its value stands beside it, as in `{ name: 'Authorization', value: 'x' }`.
 * - `name`: such a name; the first of an object counts.
 * - `variables`: the local variables of a frame, when it is one.
 * - `statement`: a statement that was sent to a database.
 * - `place`: such a name where there is no other, as `{ path: ['password'], received: 'x' }`.
 * - `mark`: says where the value beside it is secret, with `true` or in another way.
 * - `whole`: what stands below it and beside it is judged together, see `whole.ts`.
 * - `data`: the object may be bytes, or what a message was made of stands below it.
 * - `code`: the object is a frame that shows its source, see `key-lines.ts`.
 * - `prototype`: `__proto__`, which cannot simply be assigned.
 */
export type KeyRole =
  | 'code'
  | 'data'
  | 'mark'
  | 'name'
  | 'place'
  | 'prototype'
  | 'statement'
  | 'value'
  | 'variables'
  | 'whole'

/** What a key alone tells: how it may leave, and what it says about its value. */
interface KeyFacts {
  readonly key: string
  readonly verdict: KeyVerdict
  /** The key as it may leave. */
  readonly name: string
  /** The rule that acted on the key itself. */
  readonly rule: string | undefined
  readonly role: KeyRole | undefined
  /** The value is copied and cleaned like any other: the case that has to be fast. */
  readonly isPlain: boolean
  /** An object below it stands for a person. */
  readonly isPerson: boolean
}

/** What is known of a key, or of a key at one place of a payload. */
export interface KeyEntry extends KeyFacts {
  /** The key that came behind it last time, which is most likely to come behind it again. */
  next: KeyEntry | undefined
  /** Which detail of a person it names; see `fieldOf`. */
  field: UserField | undefined
  /** Texts that stood below it and were clean: most fields say the same in every payload. */
  clean: string
  cleanBefore: string
  /**
   * How often such a text may still be replaced by another. Below some keys texts never repeat, such as
   * ids and times.
   */
  changes: number
  /** What stands before the first key of the objects below it; see `KeyMemory`. */
  head: KeyEntry | undefined
  /** The key that came behind it the time before. */
  other: KeyEntry | undefined
  /** The places of one object, once there are any. */
  siblings: Map<string, KeyEntry> | undefined
  /** Nothing below it has been looked at. */
  isNew: boolean
  /** The last key above it that was half of a secret's name, and what both say together. */
  half: string | undefined
  joined: KeyVerdict
}

const CHANGES = 5
const LONGEST = 64

/**
 * Remembers a text that no rule touches as one that stood below this key. The first text is not
 * remembered, since it may never come again.
 */
export function keepClean(entry: KeyEntry, text: string): void {
  if (entry.changes === 0 || text.length > LONGEST) return
  if (entry.changes-- === CHANGES) return
  entry.cleanBefore = entry.clean
  entry.clean = flat(text)
}

// In small letters without `_`, as any way to write a key is read.
const ROLES: ReadonlyMap<string, KeyRole> = new Map<string, KeyRole>(
  Object.entries({
    value:
      'actual after attemptedvalue before currentvalue fieldvalue from given headervalue input lhs new newvalue old oldvalue originalvalue parametervalue payload propertyvalue provided received rejected rejectedvalue rhs stringvalue submitted to v val value',
    name: 'attribute column columnname field fieldname header headername k key label name option param parameterkey parametername paramname prop propertyname setting var variable',
    place: 'loc parameter path property',
    mark: 'httponly issecret masked noecho samesite secret sensitive type',
    variables: 'vars',
    statement: 'db.statement db.query.text description',
    whole:
      '0 db.query.parameter.0 instancepath kind kty leaseid rows sentry.message.template stack variables',
    code: 'contextline',
    prototype: 'proto',
    data: 'attributes data',
  }).flatMap(([role, keys]) => keys.split(' ').map((key) => [key, role as KeyRole] as const)),
)

/** What a statement is told, alone or at the end of an attribute's name: `db.query.parameters`. */
export const PARAMETERS: RegExp = /(?:^|\.)(?:bindings|param(?:eter)?s|values|args|binds)$/

/** `user`, `currentUser`, `auth_user`. */
const PERSON = /^(?:end_?|current_?|auth(?:enticated)?_?|session_?|logged_?in_?|app_?)?user$/i

/** Roles of keys whose value is not copied and cleaned like any other. */
const SPECIAL: ReadonlySet<KeyRole> = new Set(['prototype', 'statement', 'value', 'variables'])

/**
 * Puts together what is known of a key.
 *
 * @param name the key as it may leave
 * @param rule what acted on the key itself
 */
export function keyEntryOf(
  key: string,
  verdict: KeyVerdict = NONE,
  name: string = key,
  rule?: string,
): KeyEntry {
  const role =
    ROLES.get(key.toLowerCase().replaceAll('_', '')) ?? (PARAMETERS.test(key) ? 'whole' : undefined)
  const isPlain =
    verdict.kind === 'none' && rule === undefined && (role === undefined || !SPECIAL.has(role))
  return placeOf(
    { key, verdict, name, rule, role, isPlain, isPerson: PERSON.test(name) },
    undefined,
  )
}

/** Which detail of a person the value below a key is; few keys are ever asked. */
export function fieldOf(entry: KeyEntry): UserField {
  return (entry.field ??= userFieldOf(entry.name))
}

/**
 * A key at one place of a payload, of which more will be known. Without the other places of its object
 * it stands for the key anywhere, and remembers no texts.
 */
export function placeOf(facts: KeyFacts, siblings: Map<string, KeyEntry> | undefined): KeyEntry {
  const { key, verdict, name, rule, role, isPlain, isPerson } = facts
  // Field by field: to spread them takes Node 20 longer than all that is asked of them.
  return {
    key,
    next: undefined,
    verdict,
    name,
    rule,
    role,
    isPlain,
    isPerson,
    field: undefined,
    clean: '',
    cleanBefore: '',
    changes: siblings === undefined ? 0 : CHANGES,
    head: undefined,
    other: undefined,
    siblings,
    isNew: true,
    half: undefined,
    joined: NONE,
  }
}
