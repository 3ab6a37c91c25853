import type { Edit } from '../text/edit.ts'

const SHAPE = /(?<![\w-])(?!000|666|9)\d{3}([- ]?)(?!00)\d\d\1(?!0000)\d{4}(?![\w-])/y
const CONTEXT = /\bssns?\b|social.security|taxpayer.id|\b(?:itin|tin)\b/i
/** Nine digits in a row are a number of anything, unless the name stands right before them. */
const NAMED = /(?:\bssns?\b|social.security(?: (?:number|no\.?))?|\btin\b)[^\d\n]{0,16}$/i

/**
 * US social security numbers, where the text before them says so. Ranges: SSA, 2011.
 *
 * @param end behind the last digit
 */
export function ssn(text: string, end: number): Edit | undefined {
  for (const start of [end - 11, end - 9]) {
    SHAPE.lastIndex = Math.max(0, start)
    const match = SHAPE.exec(text)
    if (match === null || SHAPE.lastIndex !== end) continue
    const before = text.slice(Math.max(0, start - 40), start)
    if ((match[1] === '' ? NAMED : CONTEXT).test(before)) return { start, end, rule: 'ssn' }
  }
  return undefined
}
