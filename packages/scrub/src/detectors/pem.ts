import type { Edit } from '../edit.ts'

const BEGIN = /-{4,5} ?BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}/y
const END = /-{4,5} ?END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}/y
/** Armour headers and base64, with line breaks as they are or escaped to any depth. */
const BODY = /(?:[A-Z][A-Za-z-]{2,20}: ?[^\n\\]{1,80}|[A-Za-z0-9+/=\s]|\\+[nrt]?|-{1,3}(?!-))*/y

/** Private keys in PEM armour: whole, cut off, or with their line breaks escaped. RFC 7468. */
export function pem(text: string, start: number): Edit | undefined {
  BEGIN.lastIndex = start
  const begin = BEGIN.exec(text)
  if (begin === null) return undefined
  BODY.lastIndex = start + begin[0].length
  let end = BODY.lastIndex + (BODY.exec(text)?.[0].length ?? 0)
  END.lastIndex = end
  end += END.exec(text)?.[0].length ?? 0
  return { start, end: trimmed(text, end), rule: 'pem' }
}

/** Leaves the white space and the backslash of a closing quote behind the block where they are. */
function trimmed(text: string, end: number): number {
  let at = end
  while (/[\s\\]/.test(text.charAt(at - 1))) at--
  return at
}
