import { textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { quotedWord } from './quoted-word.ts'

/** A statement about accounts: what it quotes is a password, whatever it looks like. */
const ACCOUNT = /\b(?:(?:create|alter) (?:user|role|login)|grant|connect to)\b/i

/**
 * SQL's `CREATE USER bob IDENTIFIED BY 'x'`.
 *
 * @param end behind `by `
 */
export function identifiedBy(text: string, end: number): Edit | undefined {
  // MySQL quotes the name of a plugin in backticks.
  if (text.charCodeAt(end) === 96) return undefined
  const isAccount = ACCOUNT.test(textBefore(text, end, 160))
  // `problem identified by "anna"`: SQL alone is written in capitals.
  if (!isAccount && text.charCodeAt(end - 2) === 121) return undefined
  return quotedWord(text, end, 'key:password', isAccount)
}
