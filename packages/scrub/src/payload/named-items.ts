import { LONGEST_KEY } from '../keys/remember.ts'
import { looksGenerated } from '../values/generated.ts'

// Items of a list that are named by what stands beside them.

/**
 * What the item before another one calls it: a header in a flat list, `--password`, or a word before
 * what looks generated, as in `console.log('token', token)`.
 */
export function nameOf(before: unknown, item: unknown, isHeader: boolean): string | undefined {
  if (typeof before !== 'string' || before.length > LONGEST_KEY) return undefined
  const isName =
    isHeader ||
    (before.startsWith('-') && FLAG.test(before)) ||
    (typeof item === 'string' && looksGenerated(item) && /^[\w.-]+$|[:=] ?$/.test(before))
  return isName ? before : undefined
}

const FLAG = /^--?[A-Za-z][\w-]{1,40}$/

/** A name and its value, as Sentry writes headers, tags and queries. */
export function isPair(item: unknown): item is readonly [string, unknown] {
  return (
    Array.isArray(item) &&
    item.length === 2 &&
    typeof item[0] === 'string' &&
    !SENTENCE.test(item[0])
  )
}

/** Three words or more name nothing. */
const SENTENCE = /\S\s+\S+\s+\S/
