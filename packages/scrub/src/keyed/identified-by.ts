import { textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { quotedWord } from './quoted-word.ts'

/** Only such a statement says that what stands in the quotes is a password, whatever it looks like. */
const ACCOUNT = /\b(?:(?:create|alter) (?:user|role|login)|grant)\b/i

/**
 * SQL's `CREATE USER bob IDENTIFIED BY 'x'`.
 *
 * @param end behind `by `
 */
export function identifiedBy(text: string, end: number): Edit | undefined {
  // MySQL quotes the name of a plugin in backticks.
  if (text.charCodeAt(end) === 96) return undefined
  return quotedWord(text, end, 'key:password', ACCOUNT.test(textBefore(text, end, 160)))
}
