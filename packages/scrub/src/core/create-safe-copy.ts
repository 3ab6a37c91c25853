import { toPlain } from './plain.ts'
import { freeName, isPlain, put } from './bag.ts'
import { type Bounds, DEFAULT_BOUNDS } from './bounds.ts'
import type { Finding } from './finding.ts'
import { newPlace, type Place, type MovingPlace } from './place.ts'

/**
 * What an engine knows, as functions. One that throws loses the value it was asked about, nothing
 * else.
 */
export interface CopyRules<Verdict extends string> {
  /**
   * What is left of a text; `undefined` leaves it out. Keys are texts too, and so are numbers
   * unless `number` is given: one whose text comes back unchanged stays a number.
   *
   * @param verdict what `key` said about the place
   */
  readonly text: (text: string, verdict: Verdict | undefined, place: Place) => string | undefined
  /**
   * What a key says about all that stands below it; `undefined` leaves it to the keys above, `drop`
   * leaves out both. Asked for keys of objects and maps, and for what names a value in another way:
   * `{ name: 'pin', value: 1 }`, `['pin', 1]`, `['--pin', 1]`.
   *
   * @param value what stands below, not read yet
   */
  readonly key?: (key: string, value: unknown, place: Place) => Verdict | 'drop' | undefined
  /** What is left of a finite number. @default as a text */
  readonly number?: (value: number, verdict: Verdict | undefined, place: Place) => unknown
  /** What is left of a key. @default as a text */
  readonly name?: (key: string, place: Place) => string
  /**
   * Sees each copied object and list when all of it has been read, and says what leaves in its
   * place.
   */
  readonly whole?: (copy: Members | unknown[], place: Place) => unknown
  /** Stands where something could not be read or was too much. @default '[Filtered]' */
  readonly replacement?: string
  /** How much is looked at. @default depth 32, 100,000 nodes, 1 Mi characters a string, 8 Mi a payload */
  readonly bounds?: Partial<Bounds>
}

/**
 * Copies any value. Never throws, never changes its input.
 *
 * @param findings a list that collects what was removed, and where
 */
export type SafeCopy = (input: unknown, findings?: Finding[]) => unknown

/** An object as the copy writes it: unlike a `Bag`, its members are still to come. */
type Members = Record<string, unknown>

/**
 * Makes the copy that an engine of your own builds on: it knows every kind of value, and no secret.
 * What comes back is new, plain and safe to turn into JSON. Each property is read once; maps, sets,
 * errors with their causes, headers, forms, dates, `toJSON` and big integers are written out; of
 * bytes the number is told; cycles end. What throws, and what lies beyond a bound, does not leave.
 *
 * @example
 * const copy = createSafeCopy({ text: (text) => text.replaceAll(token, '[Filtered]') })
 */
export function createSafeCopy<Verdict extends string>(rules: CopyRules<Verdict>): SafeCopy {
  const { text, key: judge, number, whole, replacement = '[Filtered]' } = rules
  const rename = rules.name ?? ((key, place) => text(key, undefined, place) ?? replacement)
  const bounds = { ...DEFAULT_BOUNDS, ...rules.bounds }

  const removed = (place: MovingPlace, rule: string): string => {
    place.note(rule)
    return replacement
  }
  const isTooLong = ({ length }: string, place: MovingPlace): boolean =>
    length > bounds.stringLength || (place.characters -= length) < 0

  const walk = (value: unknown, verdict: Verdict | undefined, place: MovingPlace): unknown => {
    if (typeof value === 'string' || typeof value === 'bigint') {
      const read = String(value)
      return isTooLong(read, place) ? removed(place, 'bounds') : text(read, verdict, place)
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return null
      if (number !== undefined) return number(value, verdict, place)
      const left = text(String(value), verdict, place)
      return left === String(value) ? value : left
    }
    if (typeof value === 'boolean' || value === null) return value
    if (typeof value !== 'object') return undefined
    const { ancestors, path } = place
    const depth = path.length
    if (place.left-- <= 0 || depth > bounds.depth) return removed(place, 'bounds')
    for (let index = 0; index < depth; index++) {
      if (ancestors[index] === value) return '[Circular]'
    }
    ancestors[depth] = value
    const plain =
      Array.isArray(value) || isPlain(value) ? value : toPlain(value, String(path[depth - 1] ?? ''))
    if (typeof plain !== 'object' || plain === null) return walk(plain, verdict, place)
    const copy = Array.isArray(plain)
      ? walkList(plain, verdict, place)
      : walkBag(plain as Members, verdict, place)
    while (path.length > depth) path.pop()
    return whole !== undefined && typeof copy === 'object' ? whole(copy as Members, place) : copy
  }

  /** Copies the value at the end of the path, after asking what its name says of it. */
  const walkBelow = (
    name: string,
    value: unknown,
    verdict: Verdict | undefined,
    holder: object,
    place: MovingPlace,
  ): unknown => {
    place.holder = holder
    const own = judge?.(name, value, place)
    return own === 'drop' ? DROPPED : walk(value, own ?? verdict, place)
  }

  const unreadable = (place: MovingPlace, length: number): string => {
    place.path.length = length
    return removed(place, 'unreadable')
  }

  const walkBag = (bag: Members, verdict: Verdict | undefined, place: MovingPlace): Members => {
    const { path } = place
    const depth = path.length
    const copy: Members = {}
    let isRenamed = false
    let named: string | undefined
    let held: { readonly name: string; readonly value: unknown } | undefined
    path.push(replacement)
    for (const key in bag) {
      if (!hasOwn.call(bag, key)) continue
      let name = replacement
      path[depth] = name
      if (place.left-- <= 0) {
        place.note('bounds', 'remove')
        break
      }
      let clean: unknown
      try {
        if (isTooLong(key, place)) {
          place.note('bounds', 'remove')
          continue
        }
        name = rename(key, place)
        path[depth] = name
        const value = bag[key]
        if (key === 'value' && judge !== undefined) {
          // A `name` may still follow that says what it is: keep its place and come back.
          held = { name: putApart(copy, name, null), value }
          continue
        }
        if (typeof value === 'string' && namesValue(key)) named ??= value
        clean = walkBelow(key, value, verdict, bag, place)
      } catch {
        clean = unreadable(place, depth + 1)
      }
      if (clean === undefined || clean === DROPPED) continue
      isRenamed ||= name !== key
      if (isRenamed || key === '__proto__') putApart(copy, name, clean)
      else copy[key] = clean
    }
    if (held === undefined) return copy
    path[depth] = held.name
    let clean: unknown
    try {
      clean = walkBelow(named ?? 'value', held.value, verdict, bag, place)
    } catch {
      clean = unreadable(place, depth + 1)
    }
    if (clean === undefined || clean === DROPPED) delete copy[held.name]
    else copy[held.name] = clean
    return copy
  }

  const walkList = (
    list: readonly unknown[],
    verdict: Verdict | undefined,
    place: MovingPlace,
  ): unknown => {
    const { path } = place
    const depth = path.length
    // The length of a proxy may be anything.
    const length = Number(list.length)
    if (!(length <= place.left)) return removed(place, 'bounds')
    place.left -= length
    const copy: unknown[] = []
    let before: unknown
    path.push(0)
    for (let index = 0; index < length; index++) {
      path[depth] = copy.length
      const name = isName(before, length) ? before : undefined
      let clean: unknown
      try {
        const item = list[index]
        before = item
        clean =
          name === undefined
            ? walk(item, verdict, place)
            : walkBelow(name, item, verdict, list, place)
      } catch {
        clean = unreadable(place, depth + 1)
      }
      if (clean !== DROPPED) copy.push(clean ?? null)
      else if (name !== undefined) {
        if (length === 2) return DROPPED
        copy.pop()
      }
    }
    return copy
  }

  return (input, findings) => {
    const place = newPlace(bounds, findings)
    try {
      const copy = walk(input, undefined, place)
      return copy === DROPPED ? undefined : copy
    } catch {
      return unreadable(place, 0)
    }
  }
}

const { hasOwnProperty: hasOwn } = Object.prototype

/** Adds a member whose name may be taken already, and returns the name it got. */
function putApart(copy: Record<string, unknown>, name: string, value: unknown): string {
  const free = freeName(copy, name)
  put(copy, free, value)
  return free
}

/** Returned for a value that is left out together with its key. */
const DROPPED: unique symbol = Symbol('dropped')
/** Whether a member of that key names the `value` beside it. */
const namesValue = (key: string): boolean => key === 'name' || key === 'key' || key === 'field'

/** Whether an item names the one behind it: the first of a pair, or the flag of a command. */
function isName(before: unknown, length: number): before is string {
  return typeof before === 'string' && (length === 2 ? !before.includes(' ') : FLAG.test(before))
}

const FLAG = /^--?[A-Za-z][\w-]*$/
