import { type Edit, rewrite } from '../text/edit.ts'
import { fieldOf, keepClean, type KeyEntry } from './key-entry.ts'
import type { Pseudonym } from '../hash/pseudonym.ts'
import { fateOf } from '../keys/identity.ts'
import { cookieTextEdits, credentialTextEdits } from '../keyed/header-values.ts'
import { isMadeByPerson } from '../keyed/keyed-value.ts'
import { isCardNumber, namesOtherNumber } from '../shapes/card.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import { normalizeKey } from '../keys/split-key.ts'
import {
  isDrawnWord,
  isName,
  isNumeric,
  isVersionOrDate,
  looksPersonal,
} from '../values/generated.ts'
import { isDottedPassphrase } from '../values/passphrase.ts'
import { isPlausible, isWording } from '../values/plausible.ts'
import { isWordToken, namesStored, provesNumber, provesWeakKey } from '../values/proof.ts'
import type { Bounds, Identity } from '../policy/policy.ts'
import type { TextFinder } from '../finder/text-finder.ts'
import { note, type Visit } from './visit.ts'

/** Given back for a value that is left out together with its key. */
export const DROPPED: unique symbol = Symbol('dropped')

interface LeafRules {
  readonly finder: TextFinder
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
  readonly identity: Identity
  readonly replacement: string
  readonly bounds: Bounds
  readonly pseudonym: Pseudonym
}

/** Cleans values without members: below the key `above`, with `depth` keys on their path. */
export interface Leaves {
  readonly replacement: string
  text(text: string, verdict: KeyVerdict, above: KeyEntry, depth: number, visit: Visit): unknown
  /** Numbers, booleans, `null` and what JSON leaves out. */
  other(value: unknown, verdict: KeyVerdict, above: KeyEntry, depth: number, visit: Visit): unknown
  /** What leaves of an object that is a detail of a person; `value` itself where all of it may stay. */
  detailInside(value: object, above: KeyEntry, depth: number, visit: Visit): unknown
  removed(visit: Visit, depth: number, rule: string): string
}

export function createLeaves(rules: LeafRules): Leaves {
  const { finder, off, identity, replacement, bounds, pseudonym } = rules

  const removed = (visit: Visit, depth: number, rule: string): string => {
    note(visit, depth, rule)
    return replacement
  }

  const rewritten = (text: string, edits: readonly Edit[], depth: number, visit: Visit): string => {
    // The value of a cookie that went in an earlier pass is found again, but is no finding of this one.
    const fresh = edits.filter(({ start, end }) => text.slice(start, end) !== replacement)
    if (fresh.length === 0) return text
    const result = rewrite(text, fresh, replacement, finder.find)
    for (const { rule, range } of result.applied) note(visit, depth, rule, 'replace', range)
    return result.text
  }

  const detail = (value: string, above: KeyEntry, depth: number, visit: Visit): unknown => {
    const field = fieldOf(above)
    const fate = fateOf(field, identity)
    if (fate === 'keep') return value
    // `modules: { ip: '1.1.8', forwarded: '0.2.0' }` are packages.
    if (field === 'ip_address' && isVersionOrDate(value)) return value
    const alias = fate === 'pseudonym' ? pseudonym(value) : undefined
    note(visit, depth, 'identity', alias === undefined ? 'remove' : 'hash')
    return alias ?? DROPPED
  }

  /** Whether a value is a pseudonym of an earlier pass, which looks random and is no secret. */
  const isAlias = (value: string): boolean => value.length === 32 && pseudonym(value) === value

  const text: Leaves['text'] = (value, verdict, above, depth, visit) => {
    const { length } = value
    const left = depth === 1 ? visit.characters + visit.reservedCharacters : visit.characters
    if (length > bounds.stringLength || length > left) return removed(visit, depth, 'bounds')
    visit.characters -= length
    const { kind, rule } = verdict
    if (kind !== 'none' && value !== replacement && !isAlias(value)) {
      if (kind === 'drop') return DROPPED
      if (kind === 'secret' || kind === 'number') {
        if (isSecret(value, verdict) && !isLabel(value, rule, depth, visit)) {
          return removed(visit, depth, rule)
        }
      } else if (kind === 'weak') {
        if (provesWeakKey(value, rule) || isAccount(value, rule, visit.ancestors[depth - 1])) {
          return removed(visit, depth, rule)
        }
      } else if (kind === 'identity') {
        const kept = detail(value, above, depth, visit)
        if (kept !== value) return kept
      } else if (kind === 'cookie') {
        const edits = cookieTextEdits(value, rule)
        if (edits.length > 0) return rewritten(value, edits, depth, visit)
      } else if (kind === 'statement') {
        const start = value.search(/\s/) + 1
        const said = value.slice(start)
        // `get ?`: the SDK has left nothing to remove.
        if (start > 0 && !off.has(rule) && said !== replacement && /[^\s?]/.test(said))
          return rewritten(value, [{ start, end: length, rule }], depth, visit)
      } else if (kind === 'authorization') {
        const edits = credentialTextEdits(value, rule)
        if (edits.length > 0) return rewritten(value, edits, depth, visit)
      }
    }
    if (value === above.clean || value === above.cleanBefore) return value
    const edits = finder.find(value)
    if (edits.length === 0) {
      keepClean(above, value)
      return value
    }
    if (edits.length === 1 && edits[0]?.rule === 'card' && isOtherNumber(value, depth, visit))
      return value
    return isPlaceInCode(value, edits, depth, visit) ? value : rewritten(value, edits, depth, visit)
  }

  const other: Leaves['other'] = (value, verdict, above, depth, visit) => {
    if (value === null) return null
    if (typeof value === 'boolean') return verdict.kind === 'drop' ? DROPPED : value
    if (typeof value === 'bigint') return text(String(value), verdict, above, depth, visit)
    if (typeof value !== 'number') return undefined
    if (!Number.isFinite(value)) return null
    // `{ otp: 0 }` says that there is none, `{ pins: 3 }` how many there are.
    if (
      (verdict.kind === 'number' && value > 9 && Number.isInteger(value)) ||
      verdict.takesNumbers === true
    ) {
      return removed(visit, depth, verdict.rule)
    }
    if (value > 1e12 && !off.has('card') && isCard(value, depth, visit))
      return removed(visit, depth, 'card')
    if (finder.numbers.size > 0 && finder.numbers.has(String(value))) {
      return removed(visit, depth, 'own-secret')
    }
    if (verdict.kind === 'drop') return DROPPED
    if (verdict.kind !== 'identity') return value
    const kept = detail(String(value), above, depth, visit)
    return kept === String(value) ? value : kept
  }

  const detailInside: Leaves['detailInside'] = (value, above, depth, visit) => {
    const fate = fateOf(fieldOf(above), identity)
    if (fate === 'keep') return value
    const { value: said, type } = value as { readonly value?: unknown; readonly type?: unknown }
    if (fate === 'pseudonym' && (typeof said === 'string' || typeof said === 'number')) {
      visit.path[depth] = 'value'
      const alias = detail(String(said), above, depth + 1, visit)
      if (alias === DROPPED) return DROPPED
      return typeof type === 'string' ? { value: alias, type: 'string' } : { value: alias }
    }
    note(visit, depth, 'identity', 'remove')
    return DROPPED
  }

  return { replacement, text, other, detailInside, removed }
}

/** `{ host: 'a.test', auth: 'bob:hunter2' }`: options of Node's `http`. */
function isAccount(value: string, rule: string, object: object | undefined): boolean {
  return (
    rule === 'key:auth' &&
    object !== undefined &&
    ('host' in object || 'hostname' in object) &&
    /^[^\s:/]+:[^/]/.test(value)
  )
}

/** Whether a value is a name without digits: `JwtAuthGuard`, `orders-list`. */
const isNameAlone = (value: string): boolean => !/\d/.test(value) && isName(value)

/** Keys that stand beside a card's number and no other. */
const BESIDE_CARD = /^(?:exp(?:iry|_?(?:month|year|date))|cv[cv]|last_?4)$/i

/**
 * A bare number counts as a card only where keys say so: order numbers and times pass the check as
 * well.
 */
function isCard(value: number, depth: number, visit: Visit): boolean {
  const place = visit.path.slice(0, depth).join('.')
  if (!isCardNumber(String(value))) return false
  if (/card|\bpan\b|payment|\bcc/i.test(place)) return true
  const object = visit.ancestors[depth - 1] ?? {}
  return Object.keys(object).some((key) => BESIDE_CARD.test(key))
}

/** `{ orderId: '4539148803436467' }`: the key says which number it is. */
function isOtherNumber(value: string, depth: number, visit: Visit): boolean {
  const own = keyAbove(depth, visit)
  // `{ order: { number: '4539148803436467' } }`
  const key = /^n(?:umber|r|o)$/.test(own) ? `${String(visit.path[depth - 2])} ${own}` : own
  return /^\d+$/.test(value) && namesOtherNumber(key) && !HOLDS_WORDS.test(key)
}

/** Fields of an item that hold words. Their names say nothing of a long number in them. */
const HOLDS_WORDS = /^(?:transaction|status|release)$/

/**
 * Objects in which forms and programs describe their fields:
 * `{ errors: { password: ['zu kurz'] } }`.
 */
const ABOUT_FIELDS =
  /^(?:\w*errors|labels|placeholders|translations|i18n|strings|messages|icons|columns|components|widgets|class(?:es|_?names)|styles|colou?rs|types|valid(?:ators|ation)|visibility|health|routes|features|(?:feature_?)?flags)$/i

/** Places in which a parser or a model keeps the words it has read. */
const TOKEN_TEXT = /^tokens\.\d+$|\.(?:text|raw|lexeme|image|word|lemma)$/i

/** `{ labels: { password: 'Password' } }`: the value says no more than its key. */
function isLabel(value: string, rule: string, depth: number, visit: Visit): boolean {
  const { path } = visit
  const object = visit.ancestors[depth - 1] ?? {}
  // A model says how likely it took a token to be.
  if (rule === 'key:token' && 'logprob' in object) return true
  if (
    isWordToken(value, rule) &&
    (TOKEN_TEXT.test(`${String(path[depth - 2])}.${String(path[depth - 1])}`) ||
      (path[depth - 3] === 'tokens' && 'type' in object))
  )
    return true
  if (isTranslation(keyAbove(depth, visit), value)) return true
  if (!isMadeByPerson(rule) && TITLE.test(value) && isTableOfTitles(object)) return true
  const isInside = /^(?:\d+|message|code|type)$/.test(String(path[depth - 1]))
  const about = String(path[depth - (isInside ? 3 : 2)])
  if (ABOUT_FIELDS.test(about) && isWording(value.replace(/_/g, ' '))) return true
  const key = keyAbove(depth, visit)
  // A value that only repeats its key is hardly twice as long, with all its marks.
  if (value.length > key.length * 2) return false
  return /^[A-Z]|[a-z][A-Z]|_/.test(value) && normalizeKey(value) === normalizeKey(key)
}

/** `{ 'Bad passphrase': 'Ugyldig adgangsfrase', 'Password:': 'Passwoord:' }` */
function isTranslation(key: string, value: string): boolean {
  const words = key.trim().split(/\s+/).length
  if (/[\d=]/.test(value) || value.length > key.length * 4) return false
  const mark = /[.:!?\u2026] ?$/.exec(key)?.[0]
  if (/^\p{Lu}/u.test(key) !== /^\p{Lu}/u.test(value)) return false
  // A phrase of a person may stand below two words.
  return mark === undefined ? words > 2 && /\S\s\S/.test(value) : value.endsWith(mark)
}

/** A title, as a page calls something. */
const TITLE = /^\p{Lu}[\p{L}\p{M}\s’'-]{2,40}$/u

/** `{ token: 'Ficha', credentials: 'Credenciales', … }`: a translation has titles alone. */
function isTableOfTitles(object: object): boolean {
  const values = Object.values(object).slice(0, 16)
  const titles = values.filter((value) => typeof value === 'string' && TITLE.test(value))
  return titles.length > 2 && titles.length * 4 >= values.length * 3
}

/** The key of a property, or of an attribute `{ value, type }`. */
function keyAbove(depth: number, visit: Visit): string {
  const key = visit.path[depth - 1]
  return String(key === 'value' && depth > 1 ? visit.path[depth - 2] : key)
}

/** `module: 'jsonwebtoken:verify'` of a frame is the name of a place in code. */
function isPlaceInCode(
  value: string,
  edits: readonly Edit[],
  depth: number,
  visit: Visit,
): boolean {
  const { path } = visit
  return (
    path[depth - 3] === 'frames' &&
    /^(?:module|function|raw_function|package)$/.test(String(path[depth - 1])) &&
    /^[\w$@./-]+(?::[A-Za-z_$][A-Za-z_$.]*)+$/.test(value) &&
    edits.every(({ rule }) => rule.startsWith('key:'))
  )
}

/** Whether a property's value is secret. It is so as a whole or not at all: no sentence surrounds it. */
function isSecret(value: string, verdict: KeyVerdict): boolean {
  if (isMadeByPerson(verdict.rule) && isDottedPassphrase(value)) return true
  if (!isPlausible(value) || namesStored(value, verdict.rule)) return false
  if (verdict.sparesWords === true && (!looksPersonal(value) || isNameAlone(value))) return false
  // Counters arrive as text at times: `tokens: '4096'`.
  // `iban: 'IBAN'` is a label of a form.
  if (verdict.kind === 'number') {
    // `pin: 'GPIO17'` is one of a chip.
    const isProven = provesNumber(value, verdict.rule)
    return verdict.rule === 'key:pin'
      ? isProven
      : isProven || /\d/.test(value) || isDrawnWord(value)
  }
  return !(isNumeric(value) && verdict.rule.startsWith('key:token'))
}
