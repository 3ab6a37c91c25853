import { endOf } from '../text/characters.ts'
import type { KeyedPlace } from './keyed-place.ts'

/** The rest of a word up to a blank, the quote around it or the next setting. */
const REST = /(?:[^\s"'\\;]|;(?!\s|$|[A-Za-z][\w ]{0,30}=)){1,64}(?=[\s"';]|$)/y
/** A letter or a digit, and neither another pair, nor a tag, nor an entity. */
const OF_PASSWORD =
  /^(?!.*(?:[&,|][A-Za-z_][\w.-]*[=:]|<\/?[a-z]\w*(?:\/?>|$)|&#?\w+;)).*[A-Za-z\d]/

/**
 * The end of the word that a secret without quotes begins. A generated password may have any mark,
 * also those which else end a value: `DB_PASSWORD=o5hg<fF<J4w`, `password: U3M0<Q<EP]a`.
 *
 * @param end where its value seemed to end
 */
export function restOfWord(text: string, { keyStart }: KeyedPlace, end: number): number {
  // Behind most values is a blank.
  if (!(text.charCodeAt(end) > 32) || /[^\s"';]/.test(text.charAt(keyStart - 1))) return end
  const rest = endOf(REST, text, end)
  return rest > 0 && OF_PASSWORD.test(text.slice(end, rest)) ? rest : end
}
