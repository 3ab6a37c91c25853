import { matchAt } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { isMnemonic, isPlausible } from '../values/plausible.ts'

/** Up to its closing quote, or to the end of a text that was cut. */
const QUOTED = /\s*(\\*["'`])((?:(?!\1)(?:[^\\\n]|\\.)|\1\1){1,4096})(?:\1|$)/y

/**
 * A quoted word right behind a key: `PASSWORD 'x'`. Several words in quotes are a password only in SQL, or
 * when they are a wallet's mnemonic.
 *
 * @param from behind the key and what leads to its value
 */
export function quotedWord(
  text: string,
  from: number,
  rule: string,
  isSql = false,
): Edit | undefined {
  const quoted = matchAt(QUOTED, text, from)
  const value = quoted?.[2]
  if (quoted === null || value === undefined) return undefined
  if ((!isSql && /\s/.test(value) && !isMnemonic(value)) || !isPlausible(value, !isSql))
    return undefined
  const [all, quote = ''] = quoted
  const start = quoted.index + all.indexOf(quote) + quote.length
  return { start, end: start + value.length, rule }
}
