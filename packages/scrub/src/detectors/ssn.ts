import type { Edit } from '../edit.ts'

const SHAPE = /(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])/y
const CONTEXT = /\bssn\b|social.security/i

/** US social security numbers, where the text before them says so. Ranges: SSA, 2011. */
export function ssn(text: string, start: number): Edit | undefined {
  SHAPE.lastIndex = start
  if (!SHAPE.test(text) || !CONTEXT.test(text.slice(Math.max(0, start - 40), start)))
    return undefined
  return { start, end: start + 11, rule: 'ssn' }
}
