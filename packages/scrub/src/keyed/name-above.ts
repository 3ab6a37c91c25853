import { textBefore } from '../text/characters.ts'

// The name that a key stands below or behind, which may be the other half of its own:
// `"api": { "key": "x" }`, `api[key]=x`, and the same in YAML and INI.

/** What a key has before it that stands below or behind a name. */
const BEFORE = '\n\t "\'`[:>'
/** `api[key]`, `api::key`, `api->key`, `"api"."key"`, `"api" "key"`. */
const MAY_BE_JOINED = /["'`[:>\t]$|[\s"'`] $/
const JOINED = /([\p{L}\d_-]{2,32})["'`]?(?:\]?\[|::?|->|\.|[ \t]{1,4})["'`]?$/u
/** What opens an object, or a list of them, below its name. */
const OPENED = /([\p{L}\d_-]{2,32})\\*["']?\s{0,4}(?::|=>?)\s{0,4}(?:\[\s{0,40})?$/u
const YAML_NAME = /^\s*(?:- )?["']?([\p{L}\d_-]{2,32})["']?:\s*$/u
/** A text in JSON or in a query has a lead before its first line. */
const SECTION = /(?:^|["'=])\[(?:[\w -]{1,24}\.)*([\w -]{2,32})\]\s*$/
/** Characters before a key in which such a name is looked for. */
const NEAR = 384
const INDENTED = 64
const INDENT = /\n([ \t]*(?:- )?)$/

/** The name above a key; empty when there is none near. */
export function nameAbove(text: string, keyStart: number): string {
  // What stands before most keys begins none of the forms below.
  if (!BEFORE.includes(text.charAt(keyStart - 1))) return ''
  const before = textBefore(text, keyStart, INDENTED)
  const indent = INDENT.exec(before)
  if (indent !== null) return nameOfLines(text, keyStart - indent[0].length, indent[1] ?? '')
  const joined = MAY_BE_JOINED.test(before) ? JOINED.exec(before)?.[1] : undefined
  return joined ?? (/["']$/.test(before) ? nameOfObject(text, keyStart) : '')
}

/** The name of the object that a quoted key stands in. */
function nameOfObject(text: string, keyStart: number): string {
  let depth = 0
  const limit = Math.max(0, keyStart - NEAR)
  for (let at = keyStart - 1; at >= limit; at--) {
    const code = text.charCodeAt(at)
    if (code === 125) depth++
    else if (code === 123 && depth-- === 0) return OPENED.exec(textBefore(text, at, 80))?.[1] ?? ''
  }
  return ''
}

/** The name of the block of YAML, or of the section of an INI file, that a line stands in. */
function nameOfLines(text: string, lineEnd: number, { length: indent }: string): string {
  for (const line of textBefore(text, lineEnd, NEAR).split('\n').reverse()) {
    if (indent === 0) {
      const section = SECTION.exec(line)?.[1]
      if (section !== undefined) return section
    } else {
      const own = line.search(/\S/)
      if (own >= 0 && own < indent) return YAML_NAME.exec(line)?.[1] ?? ''
    }
  }
  return ''
}
