import { endOf, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

const SHAPE = /(?<![\w-])(?!000|666|9)\d{3}([- .])(?!00)\d\d\1(?!0000)\d{4}(?![\w-])/y
const CONTEXT =
  /\bss(?:ns?\b|#)|social.security|\bsocial(?: is)?:? ?$|tax(?:payer)?.id|\b(?:itin|tin)\b/i
/** Nine digits in a row, which count only when the name stands right before them. */
const BEHIND_NAME =
  /s?\b(?: (?:number|no\.?))?[^\d\n]{0,16}(?<![\w-])(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}(?![\w-])/y

/**
 * US social security numbers in groups, where the text before them says so. Ranges: SSA, 2011.
 *
 * @param end behind the last digit
 */
export function ssn(text: string, end: number): Edit | undefined {
  const start = end - 11
  if (endOf(SHAPE, text, Math.max(0, start)) < 0 || !CONTEXT.test(textBefore(text, start, 40))) {
    return undefined
  }
  return { start, end, rule: 'ssn' }
}

/**
 * The same number as nine digits in a row.
 *
 * @param nameEnd behind the name of such a number
 */
export function namedSsn(text: string, nameEnd: number): Edit | undefined {
  const end = endOf(BEHIND_NAME, text, nameEnd)
  return end < 0 ? undefined : { start: end - 9, end, rule: 'ssn' }
}
