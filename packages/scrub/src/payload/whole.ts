import type { KeyEntry } from './key-entry.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import type { Leaves } from './leaves.ts'
import type { Neighbours } from './neighbours.ts'
import { type Parts, spelledOut } from './parts.ts'
import { note, type Visit } from './visit.ts'

export interface WholeRules {
  readonly leaves: Leaves
  readonly parts: Parts
  readonly neighbours: Neighbours
}

/**
 * Reads a copy again where its members mean something only together, and filters them in place.
 *
 * @returns what leaves instead of the copy, or nothing when the copy does
 */
type ReadWhole<Copy> = (
  copy: Copy,
  verdict: KeyVerdict,
  above: KeyEntry,
  depth: number,
  visit: Visit,
) => unknown

export interface Whole {
  readonly object: ReadWhole<Record<string, unknown>>
  readonly list: ReadWhole<unknown[]>
}

export function createWhole({ leaves, parts, neighbours }: WholeRules): Whole {
  /** The clean text of a spelled-out one. */
  const respelled: ReadWhole<readonly unknown[]> = (members, verdict, above, depth, visit) => {
    const text = spelledOut(members)
    if (text === undefined) return undefined
    const clean = leaves.text(text, verdict, above, depth, visit)
    return clean === text ? undefined : clean
  }

  const object: Whole['object'] = (copy, verdict, above, depth, visit) => {
    for (const path of parts.filterParameters(copy)) {
      visit.path.splice(depth, path.length, ...path)
      note(visit, depth + path.length, 'message-parameter')
    }
    for (const { path, rule } of neighbours.filterObject(copy)) {
      visit.path.splice(depth, path.length, ...path)
      note(visit, depth + path.length, rule)
    }
    if ('0' in copy) return respelled(Object.values(copy), verdict, above, depth, visit)
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
        for (const [, index] of parts.filterParameters({ message, params })) {
          visit.path[depth] = Number(index) + 1
          copy[Number(index) + 1] = params[Number(index)]
          note(visit, depth + 1, 'message-parameter')
        }
      }
      for (const { path, rule } of neighbours.filterList(copy)) {
        visit.path[depth] = path[0] as number
        note(visit, depth + 1, rule)
      }
    }
    return respelled(copy, verdict, above, depth, visit)
  }

  return { object, list }
}
