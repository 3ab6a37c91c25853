import { type KeyEntry, keyEntryOf } from './key-entry.ts'
import { isData, type KeyMemory } from './key-memory.ts'
import { inherit, isSecretName, PERSONAL, verdictBelow } from './inheritance.ts'
import { isHalf, stronger } from '../keys/half.ts'
import { isMute, type KeyVerdict, MARKED, NONE } from '../keys/verdict.ts'
import { filterKeyLines } from './key-lines.ts'
import { DROPPED, type Leaves } from './leaves.ts'
import { TEMPLATE } from './message-parameters.ts'
import { idOf, isPair, keptBy, lastOf, marksSecret, nameIn, nameOf } from './named-items.ts'
import { type Bag, freeName, isBag, isPlain, put } from '../core/bag.ts'
import { toPlain } from '../core/plain.ts'
import type { Bounds } from '../policy/policy.ts'
import { endsOpen } from './split-lines.ts'
import { again, note, type Visit } from './visit.ts'
import { isIndexed, type Whole } from './whole.ts'

interface WalkRules {
  readonly keys: KeyMemory
  readonly leaves: Leaves
  readonly whole: Whole
  readonly bounds: Bounds
}

/** Copies and cleans a payload. Never throws. */
export type Walk = (payload: unknown, visit: Visit) => unknown

/**
 * Makes the function that copies a value and cleans the copy on the way: each property is read
 * once, and what comes back holds nothing of the input but primitives.
 *
 * `core/create-safe-copy.ts` copies as well, and asks functions at each place. Here a property may cost
 * no more than `JSON.stringify` takes for it, so the state of a walk is handed on in many parameters.
 */
export function createWalk({ keys, leaves, whole, bounds }: WalkRules): Walk {
  /** @param above the key that `value`, whose path has `depth` keys, stands below */
  const walk = (
    value: unknown,
    verdict: KeyVerdict,
    above: KeyEntry,
    depth: number,
    visit: Visit,
  ): unknown => {
    if (typeof value === 'string') return leaves.text(value, verdict, above, depth, visit)
    if (typeof value !== 'object' || value === null) {
      return leaves.other(value, verdict, above, depth, visit)
    }
    if (verdict.kind === 'drop') {
      note(visit, depth, verdict.rule, 'remove')
      return DROPPED
    }
    if (verdict.kind !== 'identity') return walkInto(value, verdict, above, depth, visit)
    // `{ username: { type: 'string' } }` describes a detail and is none.
    const isDetail = Array.isArray(value) || 'value' in value || above.name.includes('.')
    if (verdict !== PERSONAL && !isDetail) {
      return walkInto(value, NONE, above, depth, visit)
    }
    const left = leaves.detailInside(value, above, depth, visit)
    return left === value ? walkInto(value, NONE, above, depth, visit) : left
  }

  const walkInto = (
    value: object,
    verdict: KeyVerdict,
    above: KeyEntry,
    depth: number,
    visit: Visit,
  ): unknown => {
    if (visit.left <= 0 || depth > bounds.depth) return leaves.removed(visit, depth, 'bounds')
    visit.left--
    if (value === visit.root && depth > 0) return '[Circular]'
    const { ancestors } = visit
    for (let index = 0; index < depth; index++) if (ancestors[index] === value) return '[Circular]'
    ancestors[depth] = value
    if (Array.isArray(value)) return walkArray(value, verdict, above, depth, visit)
    if (isPlain(value)) {
      return walkObject(value as Bag, verdict, above, depth, visit, visit.isPolluted)
    }
    const plain = toPlain(value, String(visit.path[depth - 1] ?? ''))
    if (typeof plain !== 'object' || plain === null)
      return walk(plain, verdict, above, depth, visit)
    if (Array.isArray(plain)) return walkArray(plain, verdict, above, depth, visit)
    const inherits = Object.getPrototypeOf(plain) !== null
    return walkObject(plain as Bag, verdict, above, depth, visit, inherits)
  }

  /** @param inherits properties may come from a prototype, and those are not the object's own */
  const walkObject = (
    object: Bag,
    inheritedFrom: KeyVerdict,
    above: KeyEntry,
    depth: number,
    visit: Visit,
    inherits: boolean,
  ): unknown => {
    let inherited = inheritedFrom
    const isQuiet = inherited.kind === 'none' && !above.isPerson
    const copy: Record<string, unknown> = {}
    const least = depth === 0 ? -visit.reservedValues : 0
    let entry = keys.below(above)
    // Values that wait for the name beside them: the first one, and any others.
    let valueKey = ''
    let named: unknown
    let others: Map<string, unknown> | undefined
    // What the roles of other keys tell: that name, or a path that ends in it; that the value is
    // secret; that all is judged together; that the object shows source. See `KeyRole`.
    let name: string | undefined
    let placeName: string | undefined
    let isMarked = false
    let isOdd = false
    let isCode = false
    let count = 0
    for (const key in object) {
      if (inherits && !Object.hasOwn(object, key)) continue
      if (visit.left <= least) {
        note(visit, depth, 'bounds', 'remove')
        return copy
      }
      visit.left--
      const { next } = entry
      if (next !== undefined && next.key === key) entry = next
      else entry = isData(key, count) ? keys.glance(key) : keys.recallBehind(entry, key)
      count++
      if (!isQuiet && isSecretName(key, inherited))
        entry = keyEntryOf(key, entry.verdict, leaves.replacement, inherited.rule)
      const { role } = entry
      // Findings name keys as they leave.
      visit.path[depth] = entry.name
      let clean: unknown
      try {
        // Read within the loop, since only here V8 knows that the key is the object's own.
        const value = object[key]
        let verdict = NONE
        if (!isQuiet || !entry.isPlain) {
          if (role === 'value' && isMute(entry.verdict)) {
            // What names it may still follow: keep its place and come back.
            copy[key] = null
            if (valueKey !== '') (others ??= new Map()).set(key, value)
            else {
              valueKey = key
              named = value
            }
            continue
          }
          verdict = verdictBelow(entry, above, object, inherited, depth, visit)
          if (isHalf(verdict, above.name)) verdict = stronger(verdict, keys.joined(above, entry))
        }
        // Most values are texts, which need no call of `walk`; V8 does not always inline it.
        clean =
          typeof value === 'string'
            ? leaves.text(value, verdict, entry, depth + 1, visit)
            : walk(value, verdict, entry, depth + 1, visit)
      } catch {
        clean = leaves.removed(visit, depth + 1, 'unreadable')
      }
      if (clean === undefined || clean === DROPPED) continue
      if (role !== undefined) {
        if (role === 'data') isOdd ||= Array.isArray(clean) || (isBag(clean) && TEMPLATE in clean)
        else if (role === 'whole') isOdd = true
        else if (role === 'code') isCode = true
        else if (role === 'name') name ??= nameIn(clean)
        else if (role === 'place') placeName ??= lastOf(clean)
        else if (role === 'mark') isMarked ||= marksSecret(key, clean)
      }
      // A cleaned key may be the name of another member, and assigning `__proto__` sets the prototype.
      if (entry.rule === undefined && role !== 'prototype') copy[key] = clean
      else {
        if (entry.rule !== undefined) note(visit, depth + 1, entry.rule)
        put(copy, freeName(copy, entry.name), clean)
      }
    }
    if (isCode) filterKeyLines(copy, () => leaves.removed(visit, depth + 1, 'pem'), depth, visit)
    isOdd ||= isCode && endsOpen(copy)
    // Members are judged together only where there are several, unlike in `exception: { values }`.
    if (isOdd && count > 1) {
      // What `arguments` holds, or bytes as JSON writes them: a list without its brackets.
      if (isIndexed(copy)) {
        const members = Object.values(copy)
        const list = again(visit, () => walkArray(members, inherited, above, depth, visit))
        return Array.isArray(list) ? Object.assign(copy, list) : list
      }
      const other = whole.object(copy, depth, visit)
      if (other !== undefined) return other
    }
    if (valueKey === '') return copy
    if (valueKey === 'payload' && typeof named === 'string') placeName ??= keptBy(copy['type'])
    name ??= idOf(copy)
    if (isMarked) {
      inherited = MARKED
      name = undefined
    } else if (placeName !== undefined && (name === undefined || isMute(keys.recall(name).verdict)))
      name = placeName
    readNamed(named, copy, valueKey, name, inherited, keys.below(above), depth, visit)
    if (others === undefined) return copy
    for (const [key, value] of others)
      readNamed(value, copy, key, name, inherited, keys.below(above), depth, visit)
    return copy
  }

  /**
   * Reads a value that waited for its name, if one stood beside it, and puts it where its place was kept.
   */
  const readNamed = (
    value: unknown,
    copy: Record<string, unknown>,
    key: string,
    name: string | undefined,
    inherited: KeyVerdict,
    above: KeyEntry,
    depth: number,
    visit: Visit,
  ): void => {
    visit.path[depth] = key
    const { type: attributeType } = copy
    let verdict = name === undefined ? NONE : keys.recall(name).verdict
    if (isMute(verdict)) {
      // An attribute `{ value, type }` is judged as if its value stood below its key alone.
      verdict = typeof attributeType === 'string' ? inherited : inherit(inherited, key, verdict)
    }
    let clean: unknown
    try {
      clean = walk(value, verdict, above, depth + 1, visit)
    } catch {
      clean = leaves.removed(visit, depth + 1, 'unreadable')
    }
    if (clean === undefined || clean === DROPPED) delete copy[key]
    else copy[key] = clean
    // The attribute's type is part of its meaning to the backend.
    if (typeof clean === 'string' && NUMBER_TYPES.has(attributeType)) copy['type'] = 'string'
  }

  const walkArray = (
    list: readonly unknown[],
    verdict: KeyVerdict,
    above: KeyEntry,
    depth: number,
    visit: Visit,
  ): unknown => {
    const { length } = list
    if (length > visit.left) return leaves.removed(visit, depth, 'bounds')
    visit.left -= length
    const isFlatHeaders = above.name === 'rawHeaders' || above.name === 'raw_headers'
    const itemAbove = keys.below(above)
    // In a short list, as of what was logged, one item may name the next; in a long one of ids none does.
    const isShort = length < 16
    const copy: unknown[] = []
    let before: unknown
    for (let index = 0; index < length; index++) {
      visit.path[depth] = index
      let clean: unknown
      try {
        const item = list[index]
        if (isPair(item)) clean = walkPair(item, verdict, depth + 1, visit)
        else {
          const name =
            isFlatHeaders && index % 2 === 0
              ? undefined
              : nameOf(before, isShort ? item : undefined, isFlatHeaders)
          const told = name === undefined ? verdict : keys.recall(name).verdict
          clean = walk(item, isMute(told) ? verdict : told, itemAbove, depth + 1, visit)
          before = item
        }
      } catch {
        clean = leaves.removed(visit, depth + 1, 'unreadable')
      }
      copy.push(clean === undefined || clean === DROPPED ? null : clean)
    }
    return whole.list(copy, verdict, above, depth, visit) ?? copy
  }

  /** `['password', 'x']` in a list of pairs, as Sentry writes headers, tags and queries. */
  const walkPair = (
    pair: readonly [string, unknown],
    inherited: KeyVerdict,
    depth: number,
    visit: Visit,
  ): unknown => {
    const [key, value] = pair
    if (depth > bounds.depth) return leaves.removed(visit, depth, 'bounds')
    visit.ancestors[depth] = pair
    const isOfMany = isData(key, Number(visit.path[depth - 1]))
    const entry = isOfMany ? keys.glance(key) : keys.recall(key)
    visit.path[depth] = 0
    if (entry.rule !== undefined) note(visit, depth + 1, entry.rule)
    visit.path[depth] = 1
    const verdict = inherit(inherited, key, entry.verdict)
    const below = verdict.kind === 'identity' ? entry : keys.below(entry)
    const clean = walk(value, verdict, below, depth + 1, visit)
    return clean === DROPPED ? null : [entry.name, clean ?? null]
  }

  return (payload, visit) => {
    try {
      return walk(payload, NONE, keys.root(), 0, visit)
    } catch {
      return leaves.removed(visit, 0, 'unreadable')
    }
  }
}

const NUMBER_TYPES = new Set<unknown>(['integer', 'double', 'boolean'])
