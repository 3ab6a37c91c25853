import { type AppliedEdit, applyEdits } from './edit.ts'
import { fateOf, PERSONAL_KEYS, userFieldOf } from './identity.ts'
import { cookieTextEdits, credentialTextEdits } from './keyed.ts'
import { type JudgeKey, type KeyVerdict, rememberKeys } from './keys.ts'
import { toPlain } from './plain.ts'
import { isNumeric, isPlausible, looksGenerated } from './plausible.ts'
import type { Bounds, Identity } from './policy.ts'
import type { TextFinder } from './text-finder.ts'
import { note, type Visit } from './visit.ts'

export interface WalkRules {
  readonly finder: TextFinder
  readonly judge: JudgeKey
  readonly identity: Identity
  readonly replacement: string
  readonly bounds: Bounds
  /** A keyed hash of the text, or nothing without a key. */
  readonly pseudonym: (text: string) => string | undefined
}

export type Walk = (value: unknown, verdict: KeyVerdict, depth: number, visit: Visit) => unknown

/** A place without a key, and one whose key says nothing. */
export const FREE: KeyVerdict = { kind: 'none', rule: '' }
/** Marks a value that leaves with its key. */
export const DROPPED: unique symbol = Symbol('dropped')

const TEXT_TYPE_KEYS = ['type', 'unit']

/** Makes the function that copies a value and cleans the copy on the way. */
export function createWalk(rules: WalkRules): Walk {
  const { judge, replacement, bounds } = rules

  const removed = (visit: Visit, depth: number, rule: string): string => {
    note(visit, depth, rule)
    return replacement
  }

  const cleanText = (text: string, verdict: KeyVerdict, depth: number, visit: Visit): unknown => {
    if (text.length === 0) return text
    if (text.length > bounds.stringLength) return removed(visit, depth, 'bounds')
    const { kind } = verdict
    if (kind === 'secret' || kind === 'number') {
      if (isSecretText(text, verdict))
        return text === replacement ? text : removed(visit, depth, verdict.rule)
    } else if (kind === 'weak') {
      if (looksGenerated(text)) return removed(visit, depth, verdict.rule)
    } else if (kind === 'identity') {
      return cleanDetail(text, visit, depth)
    }
    const noteEdit = (edit: AppliedEdit): void =>
      note(visit, depth, edit.rule, 'replace', edit.range)
    if (kind === 'cookie' || kind === 'authorization') {
      const edits =
        kind === 'cookie'
          ? cookieTextEdits(text, verdict.rule)
          : credentialTextEdits(text, verdict.rule)
      return applyEdits(text, edits, replacement, noteEdit)
    }
    const edits = rules.finder.find(text)
    return edits.length === 0 ? text : applyEdits(text, edits, replacement, noteEdit)
  }

  const cleanDetail = (value: unknown, visit: Visit, depth: number): unknown => {
    const key = String(visit.path[depth - 1])
    const fate = fateOf(userFieldOf(key), rules.identity)
    if (fate === 'keep')
      return typeof value === 'string' ? cleanText(value, FREE, depth, visit) : value
    const pseudonym = fate === 'pseudonym' ? rules.pseudonym(String(value)) : undefined
    note(visit, depth, 'identity', pseudonym === undefined ? 'remove' : 'hash')
    return pseudonym ?? DROPPED
  }

  /** The edits of a key as a text: a secret may have become a property's name. */
  const keyEdits = rememberKeys((key) => rules.finder.find(key))

  const cleanKey = (key: string, depth: number, visit: Visit): string => {
    const edits = keyEdits(key)
    if (edits.length === 0) return key
    return applyEdits(key, edits, replacement, (edit) => note(visit, depth, `${edit.rule}`))
  }

  const walk: Walk = (value, verdict, depth, visit) => {
    if (typeof value === 'string') return cleanText(value, verdict, depth, visit)
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return null
      if (verdict.kind === 'number') return removed(visit, depth, verdict.rule)
      return verdict.kind === 'identity' ? cleanDetail(value, visit, depth) : value
    }
    if (typeof value === 'boolean' || value === null) return value
    if (typeof value === 'bigint') return cleanText(String(value), verdict, depth, visit)
    if (typeof value !== 'object') return undefined
    if (--visit.left < 0 || depth > bounds.depth) return removed(visit, depth, 'bounds')
    const ancestors = visit.ancestors
    for (let index = 0; index < depth; index++) {
      if (ancestors[index] === value) return '[Circular]'
    }
    ancestors[depth] = value
    ancestors.length = depth + 1
    if (Array.isArray(value)) return walkArray(value, verdict, depth, visit)
    const prototype: unknown = Object.getPrototypeOf(value)
    if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) {
      const plain = toPlain(value, String(visit.path[depth - 1] ?? ''))
      if (plain !== value) {
        if (typeof plain !== 'object' || plain === null) return walk(plain, verdict, depth, visit)
        if (Array.isArray(plain)) return walkArray(plain, verdict, depth, visit)
        return walkObject(plain as Readonly<Record<string, unknown>>, verdict, depth, visit)
      }
    }
    return walkObject(value as Readonly<Record<string, unknown>>, verdict, depth, visit)
  }

  const walkArray = (
    list: readonly unknown[],
    verdict: KeyVerdict,
    depth: number,
    visit: Visit,
  ): unknown => {
    if (list.length > visit.left) return removed(visit, depth, 'bounds')
    visit.left -= list.length
    const flatPairs = isFlatHeaderList(visit.path[depth - 1])
    const copy: unknown[] = []
    for (let index = 0; index < list.length; index++) {
      visit.path[depth] = index
      const item = list[index]
      const own =
        flatPairs && index % 2 === 1 && typeof copy[index - 1] === 'string'
          ? judge(copy[index - 1] as string)
          : isPair(item)
            ? FREE
            : verdict
      const clean =
        isPair(item) && typeof visit.path[depth - 1] !== 'undefined'
          ? walkPair(item, depth + 1, visit)
          : safeWalk(item, own, depth + 1, visit)
      copy.push(clean === undefined || clean === DROPPED ? null : clean)
    }
    return copy
  }

  /** `['password', 'x']` inside a list of pairs. */
  const walkPair = (pair: readonly [string, unknown], depth: number, visit: Visit): unknown => {
    const [key, value] = pair
    visit.path[depth] = 1
    const verdict = judge(key)
    const clean = safeWalk(value, verdict, depth + 1, visit)
    visit.path[depth] = 0
    const cleanedKey = cleanKey(key, depth + 1, visit)
    return [cleanedKey, clean === undefined || clean === DROPPED ? null : clean]
  }

  const walkObject = (
    object: Readonly<Record<string, unknown>>,
    inherited: KeyVerdict,
    depth: number,
    visit: Visit,
  ): unknown => {
    if (isBytes(object)) return '[Buffer]'
    const named = pairName(object)
    const personal = visit.path[depth - 1] === 'user'
    const copy: Record<string, unknown> = {}
    for (const key of Object.keys(object)) {
      if (--visit.left < 0) {
        visit.path[depth] = key
        note(visit, depth + 1, 'bounds', 'remove')
        break
      }
      const own = judge(key)
      let verdict = own
      if (named !== undefined && (key === 'value' || key === 'val')) verdict = judge(named)
      else if (own.kind === 'none' || own.kind === 'tail') verdict = inherit(inherited, key, own)
      if (personal && PERSONAL_KEYS.has(key.toLowerCase())) verdict = PERSONAL
      visit.path[depth] = key
      const clean = safeRead(object, key, verdict, depth + 1, visit)
      if (clean === undefined || clean === DROPPED) continue
      const name = cleanKey(key, depth + 1, visit)
      if (name === '__proto__') {
        Object.defineProperty(copy, name, {
          value: clean,
          enumerable: true,
          configurable: true,
          writable: true,
        })
      } else copy[name] = clean
    }
    return copy
  }

  const safeRead = (
    object: Readonly<Record<string, unknown>>,
    key: string,
    verdict: KeyVerdict,
    depth: number,
    visit: Visit,
  ): unknown => {
    try {
      const value = object[key]
      if (verdict.kind === 'identity' && value !== null && value !== undefined) {
        if (typeof value !== 'object') return walk(value, verdict, depth, visit)
        return cleanDetailObject(value, depth, visit)
      }
      return walk(value, verdict, depth, visit)
    } catch {
      return removed(visit, depth, 'unreadable')
    }
  }

  /** `{ value: 'x', type: 'string' }` under a key that names a detail of a person. */
  const cleanDetailObject = (value: object, depth: number, visit: Visit): unknown => {
    const fate = fateOf(userFieldOf(String(visit.path[depth - 1])), rules.identity)
    if (fate === 'keep') return walk(value, FREE, depth, visit)
    note(visit, depth, 'identity', 'remove')
    return DROPPED
  }

  const safeWalk: Walk = (value, verdict, depth, visit) => {
    try {
      return walk(value, verdict, depth, visit)
    } catch {
      return removed(visit, depth, 'unreadable')
    }
  }

  return safeWalk
}

const PERSONAL: KeyVerdict = { kind: 'identity', rule: 'identity' }

/** What a key takes over from the secret it stands under: `credentials: { stripe: 'x' }`. */
function inherit(inherited: KeyVerdict, key: string, own: KeyVerdict): KeyVerdict {
  if (inherited.kind === 'none' || inherited.kind === 'weak' || inherited.kind === 'tail')
    return own
  return TEXT_TYPE_KEYS.includes(key) || own.rule === 'descriptive' ? own : inherited
}

function isSecretText(text: string, verdict: KeyVerdict): boolean {
  if (!isPlausible(text)) return false
  if (verdict.kind === 'number') return true
  return !(isNumeric(text) && verdict.rule.startsWith('key:token'))
}

function isPair(item: unknown): item is readonly [string, unknown] {
  return (
    Array.isArray(item) && item.length === 2 && typeof item[0] === 'string' && item[0].length <= 96
  )
}

function isFlatHeaderList(key: number | string | undefined): boolean {
  return key === 'rawHeaders' || key === 'raw_headers'
}

/** The name in `{ name: 'Authorization', value: 'x' }`. */
function pairName(object: Readonly<Record<string, unknown>>): string | undefined {
  if (!('value' in object) && !('val' in object)) return undefined
  for (const key of ['name', 'key', 'header', 'field', 'param', 'variable', 'id']) {
    const name = object[key]
    if (typeof name === 'string' && name !== '') return name
  }
  return undefined
}

/** A Node `Buffer` after `JSON.stringify`: bytes nobody looks into. */
function isBytes(object: Readonly<Record<string, unknown>>): boolean {
  return object['type'] === 'Buffer' && Array.isArray(object['data'])
}
