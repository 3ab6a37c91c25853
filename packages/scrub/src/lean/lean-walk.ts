import { type Edit, rewrite } from '../text/edit.ts'
import { toPlain } from '../payload/plain.ts'
import { note, type Visit } from '../payload/visit.ts'
import type { Bounds } from '../policy/policy.ts'
import type { FindEdits } from './find-edits.ts'
import type { KeyJudge, KeyKind } from './secret-keys.ts'
import { OTHER_NUMBER } from './shapes.ts'
import { isTold } from './told-value.ts'
import { allowedPairs, fateOfField, type Withholding } from './withheld.ts'

export interface LeanWalkRules {
  readonly find: FindEdits
  readonly judge: KeyJudge
  readonly withholding: Withholding
  readonly replacement: string
  readonly bounds: Bounds
}

type Bag = Record<string, unknown>

/** Copies a value as JSON would, and cleans the copy on the way. */
export function createLeanWalk({
  find,
  judge,
  withholding,
  replacement,
  bounds,
}: LeanWalkRules): (input: unknown, visit: Visit) => unknown {
  const removed = (visit: Visit, depth: number, rule: string): string => {
    note(visit, depth, rule)
    return replacement
  }
  const cut = (text: string, edits: readonly Edit[]) => rewrite(text, edits, replacement, find)

  const cleanText = (text: string, kind: KeyKind, depth: number, visit: Visit): string => {
    if (text.length > bounds.stringLength || text.length > visit.characters) {
      return removed(visit, depth, 'bounds')
    }
    visit.characters -= text.length
    if (text === replacement) return text
    if (kind !== undefined && isTold(text, kind)) {
      return removed(visit, depth, keyRule(visit, depth))
    }
    const edits = find(text)
    if (edits.length === 0) return text
    const key = String(visit.path[depth - 1] ?? '')
    if (edits.length === 1 && edits[0]?.rule === 'card' && OTHER_NUMBER.test(key)) return text
    const { text: clean, applied } = cut(text, edits)
    for (const { rule, range } of applied) note(visit, depth, rule, 'replace', range)
    return clean
  }

  const walk = (value: unknown, kind: KeyKind, depth: number, visit: Visit): unknown => {
    if (typeof value === 'string') return cleanText(value, kind, depth, visit)
    if (typeof value === 'number' || typeof value === 'bigint') {
      if (kind === 'number') return removed(visit, depth, keyRule(visit, depth))
      // A card may be a number too.
      if (kind !== undefined && value >= 1e12 && find(String(value)).length > 0)
        return removed(visit, depth, 'card')
      return typeof value === 'bigint' ? String(value) : Number.isFinite(value) ? value : null
    }
    if (typeof value !== 'object' || value === null) {
      return typeof value === 'boolean' || value === null ? value : undefined
    }
    if (visit.left-- <= 0 || depth > bounds.depth) return removed(visit, depth, 'bounds')
    if (visit.ancestors.slice(0, depth).includes(value)) return '[Circular]'
    visit.ancestors[depth] = value
    const plain = isPlain(value) ? value : toPlain(value, String(visit.path[depth - 1] ?? ''))
    if (typeof plain !== 'object' || plain === null) return walk(plain, kind, depth, visit)
    return Array.isArray(plain)
      ? walkList(plain, kind, depth, visit)
      : walkBag(plain as Bag, kind, depth, visit)
  }

  const safely = (read: () => unknown, kind: KeyKind, depth: number, visit: Visit): unknown => {
    try {
      return walk(read(), kind, depth, visit)
    } catch {
      return removed(visit, depth, 'unreadable')
    }
  }

  const walkBag = (bag: Bag, kind: KeyKind, depth: number, visit: Visit): unknown => {
    const copy: Bag = {}
    const parent = String(visit.path[depth - 1] ?? '')
    const named = nameOf(bag)
    for (const key of Object.keys(bag)) {
      if (visit.left <= 0) {
        note(visit, depth, 'bounds', 'remove')
        break
      }
      const name = find(key).length === 0 ? key : cut(key, find(key)).text
      visit.path[depth] = name
      let value: unknown
      try {
        value = bag[key]
      } catch {
        value = removed(visit, depth + 1, 'unreadable')
      }
      const fate = fateOfField(key, value, parent, depth, bag, withholding)
      if (fate !== undefined && fate !== 'keep') {
        if (value !== undefined && value !== null) note(visit, depth + 1, fate, 'remove')
        continue
      }
      if (key === 'infer_ip' && withholding.identity !== 'minimal') value = 'never'
      const own =
        fate === 'keep' ? undefined : judge(key === 'value' && named !== undefined ? named : key)
      const clean =
        fate === 'keep'
          ? value
          : safely(() => value, own ?? (kind === 'weak' ? undefined : kind), depth + 1, visit)
      if (clean === undefined) continue
      const free = freeName(copy, name)
      // Assigning `__proto__` would set the prototype.
      if (free !== '__proto__') copy[free] = clean
      else Object.defineProperty(copy, free, { value: clean, enumerable: true })
    }
    return '0' in copy ? (respelled(Object.values(copy), depth, visit) ?? copy) : copy
  }

  /** A text that was spelled out, letter by letter, as `{...'text'}` and `[...'text']` do. */
  const respelled = (
    letters: readonly unknown[],
    depth: number,
    visit: Visit,
  ): string | undefined => {
    if (
      letters.length < SHORTEST_SPELLED ||
      !letters.every((one) => typeof one === 'string' && one.length < 3)
    )
      return undefined
    const text = letters.join('')
    const { text: clean } = cut(text, find(text))
    if (clean === text) return undefined
    note(visit, depth, 'spelled-out')
    return clean
  }

  const walkList = (
    list: readonly unknown[],
    kind: KeyKind,
    depth: number,
    visit: Visit,
  ): unknown => {
    if (list.length > visit.left) return removed(visit, depth, 'bounds')
    const items =
      visit.path[depth - 1] === 'headers' ? allowedPairs(list, withholding.allowHeaders) : list
    const isPair = items.length === 2 && typeof items[0] === 'string'
    const copy = Array.from({ length: items.length }, (_, index) => {
      visit.left--
      visit.path[depth] = index
      const before = index === 0 ? undefined : items[index - 1]
      const isName = typeof before === 'string' && (isPair || /^--?[a-z]/i.test(before))
      const own = isName && !before.includes(' ') ? judge(before) : undefined
      return safely(() => items[index], own ?? kind, depth + 1, visit) ?? null
    })
    return respelled(copy, depth, visit) ?? copy
  }

  return (input, visit) => walk(input, undefined, 0, visit)
}

/** The rule is named after the nearest name above the value. */
function keyRule({ path }: Visit, depth: number): string {
  const name = path.slice(0, depth).findLast((key) => typeof key === 'string')
  return `key:${name ?? 'name'}`
}

const SHORTEST_SPELLED = 8

/** What stands beside a value as its name. */
function nameOf(bag: Bag): string | undefined {
  const name = bag['name'] ?? bag['key'] ?? bag['field']
  return typeof name === 'string' ? name : undefined
}

function freeName(copy: Bag, name: string): string {
  let free = name
  for (let count = 2; Object.hasOwn(copy, free); count++) free = `${name} ${count}`
  return free
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null || prototype === Array.prototype) &&
    typeof (value as { toJSON?: unknown }).toJSON !== 'function'
  )
}
