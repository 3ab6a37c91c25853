import type { Bag } from '../core/bag.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import { createFilterBindings, createFilterTable } from './column-values.ts'
import { createFilterArguments, createFilterList } from './command-arguments.ts'
import { createFilterStack } from './error-stack.ts'
import type { Filtered, FilterRules } from './filtered.ts'
import type { KeyEntry } from './key-entry.ts'
import { createFilterKnown } from './known-objects.ts'
import type { Leaves } from './leaves.ts'
import { createFilterParameters } from './message-parameters.ts'
import { createFilterSplitLines } from './split-lines.ts'
import { note, type Visit } from './visit.ts'

interface WholeRules extends FilterRules {
  readonly leaves: Leaves
}

type ReadList<List> = (
  list: List,
  verdict: KeyVerdict,
  above: KeyEntry,
  depth: number,
  visit: Visit,
) => unknown

/**
 * Reads a copy again where its members mean something only together, and filters them in place. What
 * comes back leaves instead of the copy, if anything does.
 */
export interface Whole {
  readonly object: (copy: Record<string, unknown>, depth: number, visit: Visit) => unknown
  readonly list: ReadList<unknown[]>
}

export function createWhole(rules: WholeRules): Whole {
  const { leaves } = rules
  const filterParameters = createFilterParameters(rules)
  const filterList = createFilterList(rules)
  const objectFilters = [
    filterParameters,
    createFilterBindings(rules),
    createFilterTable(rules),
    createFilterKnown(rules),
    createFilterStack(rules),
    createFilterArguments(filterList),
    createFilterSplitLines(rules),
  ]

  /** The clean form of a text that was spread into its members; nothing when it is no such text, or clean. */
  const respelled: ReadList<readonly unknown[]> = (members, verdict, above, depth, visit) => {
    const text = spelledOut(members)
    if (text === undefined) return undefined
    const clean = leaves.text(text, verdict, above, depth, visit)
    return clean === text ? undefined : clean
  }

  const object: Whole['object'] = (copy, depth, visit) => {
    for (const filter of objectFilters) noteFiltered(filter(copy), depth, visit)
    if (copy['type'] !== 'Buffer' || !Array.isArray(copy['data'])) return undefined
    // A Node Buffer as JSON writes it: bytes nobody looks into.
    note(visit, depth, 'bytes')
    return `[Buffer: ${copy['data'].length} bytes]`
  }

  const list: Whole['list'] = (copy, verdict, above, depth, visit) => {
    const [message] = copy
    if (typeof message === 'string' && copy.length > 1) {
      // `console.log('token is %s', token)`
      if (above.name === 'arguments') {
        const params = copy.slice(1)
        for (const { path, rule } of filterParameters({ message, params })) {
          const index = Number(path[1])
          copy[index + 1] = params[index]
          visit.path[depth] = index + 1
          note(visit, depth + 1, rule)
        }
      }
      noteFiltered(filterList(copy), depth, visit)
    }
    if (verdict.kind === 'secret' && verdict.rule !== 'key:token' && areKeyBytes(copy))
      return leaves.removed(visit, depth, verdict.rule)
    return respelled(copy, verdict, above, depth, visit)
  }

  return { object, list }
}

function noteFiltered(filtered: readonly Filtered[], depth: number, visit: Visit): void {
  for (const { path, rule } of filtered) {
    visit.path.splice(depth, path.length, ...path)
    note(visit, depth + path.length, rule)
  }
}

const SHORTEST_SPELLED = 4
const LONGEST_SPELLED = 65_536
/** Fewer numbers hardly spell a text. */
const SHORTEST_BYTES = 8

/**
 * The text that was spelled out by letters or bytes, as `{...'text'}`, `[...'text']` and
 * `[...bytes]` do.
 */
function spelledOut(members: readonly unknown[]): string | undefined {
  if (members.length < SHORTEST_SPELLED || members.length > LONGEST_SPELLED) return undefined
  if (members.every(isLetter)) return members.join('')
  return members.length >= SHORTEST_BYTES && members.every(isByte)
    ? members.map((code) => String.fromCharCode(code)).join('')
    : undefined
}

/** The shortest keys have so many bytes. The ids of a model's words look alike, but go on beyond 255. */
const SHORTEST_KEY = 16

/** Whether these are the bytes of a key, as Solana's tools write them. */
const areKeyBytes = (members: readonly unknown[]): boolean =>
  members.length >= SHORTEST_KEY &&
  members.every((byte) => Number.isInteger(byte) && (byte as number) >= 0 && (byte as number) < 256)

const isLetter = (member: unknown): boolean => typeof member === 'string' && member.length === 1

const isByte = (member: unknown): member is number =>
  typeof member === 'number' &&
  Number.isInteger(member) &&
  ((member >= 32 && member < 127) || member === 10 || member === 13)

/** Whether an object is a list of simple values in all but its brackets: its keys count from 0. */
export function isIndexed(bag: Bag): boolean {
  if (!('0' in bag)) return false
  return Object.entries(bag).every(
    ([key, value], index) => key === String(index) && (value === null || typeof value !== 'object'),
  )
}
