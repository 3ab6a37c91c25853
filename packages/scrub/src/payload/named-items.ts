import { LONGEST_KEY } from '../keys/remember.ts'
import { looksGenerated, looksPersonal } from '../values/generated.ts'

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
    (typeof item === 'string' &&
      ((looksGenerated(item) && /^[\w.-]+(?: \w+){0,2}$/.test(before)) ||
        (looksPersonal(item) && !HEADER.test(item) && LABEL.test(before))))
  return isName ? before : undefined
}

/** `Accept`, `x-request-id` */
const HEADER = /^[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*$|^x(?:-[a-z]+)+$/
/** `X-Api-Key`, `password:` */
const LABEL = /^[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+$|^x(?:-[a-z]+)+$|^[Aa]uthorization$|[:=] ?$/

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
