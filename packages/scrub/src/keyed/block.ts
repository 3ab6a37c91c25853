import { matchAt } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { looksPersonal } from '../values/generated.ts'
import { isPlausible } from '../values/plausible.ts'

/** YAML's `key: |` and `key: >-`, a here-document with its label, quotes of three. */
const OPENING =
  /\\*["'`]?\s?[:=]\s?(?:[|>][+-]?\d?[ \t]*(?=\r?\n[ \t])|<<[-~]?["']?([A-Z]\w{1,15})["']?|"""|''')\r?\n/y
/** A line of one word that has no separator of a key, so that no block begins within another. */
const LINE = /([ \t]*)([^\s:="'`$<>{}]+={0,2})[ \t]*(?:\r?\n|$)/y
/** How many of the lines are judged; when these are secret, all lines go. */
const FEW = 16

/**
 * A value over several lines of one word each: `key: |` and base64 below. One line alone is read as
 * every other value.
 *
 * @param keyEnd behind the key
 */
export function blockEdit(text: string, keyEnd: number, rule: string): Edit | undefined {
  const opening = matchAt(OPENING, text, keyEnd)
  if (opening === null) return undefined
  const words: string[] = []
  let margin = 0
  let start = 0
  let end = 0
  for (let at = OPENING.lastIndex; ; at = LINE.lastIndex) {
    const [whole, indent = '', word = ''] = matchAt(LINE, text, at) ?? []
    if (words.length === 0) {
      margin = indent.length
      start = at + margin
    }
    if (whole === undefined || indent.length < margin || word === opening[1]) break
    words.push(word)
    end = at + indent.length + word.length
  }
  const value = words.slice(0, FEW).join('')
  const isSecret = words.length > 1 && looksPersonal(value) && isPlausible(value)
  return isSecret ? { start, end, rule } : undefined
}
