import { patternOf } from '../text/characters.ts'
import { BASE64 } from '../text/encoded.ts'
import { utf8 } from '../hash/hash.ts'
import { refusalOf } from '../values/refusal.ts'

/** A value in one of the ways it may be written. */
interface WrittenForm {
  readonly text: string
  readonly base64: boolean
}

/** Characters; the bytes of a shorter value, such as `97,98`, stand in many lists by chance. */
const SHORTEST_BYTES = 4
const SHORTEST_BASE64 = 6

/**
 * A value as it is, JSON-escaped once and twice, percent-encoded, as HTML, in hex, as bytes and in
 * base64; in the normal forms of Unicode and with what UTF-8 makes of half a surrogate pair.
 */
export function writtenForms(value: string): readonly WrittenForm[] {
  const whole = value.replace(/\p{Surrogate}/gu, '\ufffd')
  const variants = new Set([value, whole, whole.normalize('NFC'), whole.normalize('NFD')])
  return [...variants].flatMap((variant) => [
    ...textForms(variant).map((text) => ({ text, base64: false })),
    ...(value.length >= SHORTEST_BASE64 ? base64Forms(variant) : []).map((text) => ({
      text,
      base64: true,
    })),
  ])
}

const NOT_ASCII = /[^\0-\x7f]/g

function textForms(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1)
  const ascii = inAscii(json)
  const percent = percentEncoded(value)
  const spaced = value.replaceAll('+', ' ')
  const strict = percent.replace(/[!'()*~]/g, (mark) => `%${hexOf(mark.charCodeAt(0))}`)
  return [
    value,
    ...[json, ascii].flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]),
    json.replaceAll('/', '\\/'),
    // With ASCII escapes but without JSON's escapes of quotes.
    inAscii(value),
    // As shells, patterns and files with the line ends of Windows write them.
    value.replace(/[^\w\s]/g, '\\$&'),
    value.replaceAll("'", String.raw`'\''`),
    value.replaceAll("'", `'"'"'`),
    // As CSV and SQL do.
    value.replaceAll('"', '""'),
    value.replaceAll("'", "''"),
    patternOf(value),
    value.replaceAll('\n', '\r\n'),
    // A reader of forms takes `+` for a blank, also in a value that was never encoded as a form.
    ...(refusalOf(spaced) === undefined ? [spaced] : []),
    ...[percent, strict, percentEncoded(json), percentEncoded(ascii)].flatMap((text) => [
      text,
      text.replaceAll('%20', '+'),
    ]),
    encodeURISafe(value),
    // The query of a URL, as `URL` writes it.
    encodeURISafe(value).replaceAll("'", '%27'),
    ...htmlForms(value),
    ...(value.length >= SHORTEST_BYTES ? byteForms(value) : []),
  ]
}

const inAscii = (text: string): string =>
  text.replace(NOT_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function htmlForms(value: string): readonly string[] {
  const entity = (base: 10 | 16) => (character: string) => {
    const code = (character.codePointAt(0) as number).toString(base)
    return base === 10 ? `&#${code};` : `&#x${code};`
  }
  const marks = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return [
    marks.replaceAll("'", '&#39;'),
    marks.replaceAll("'", '&#x27;'),
    ...[marks, value].flatMap((text) =>
      ([10, 16] as const).map((base) => text.replace(/[^\0-\x7f]/gu, entity(base))),
    ),
  ]
}

/** In hex, with the separators that dumps use, and as numbers in a list. */
function byteForms(value: string): readonly string[] {
  const bytes = Array.from(utf8(value))
  const hex = bytes.map(hexOf)
  const binary = bytes.map((byte, index) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${hex[index] as string}`,
  )
  return [
    ...['', ' ', ':'].map((separator) => hex.join(separator)),
    hex.map((pair) => `%${pair}`).join(''),
    hex.map((pair) => `\\x${pair}`).join(''),
    binary.join(''),
    bytes.join(),
    bytes.join(', '),
    bytes.join(' '),
    bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  ]
}

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0')

/** `encodeURIComponent` throws on half a surrogate pair. */
function percentEncoded(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    return value
  }
}

function encodeURISafe(value: string): string {
  try {
    return encodeURI(value)
  } catch {
    return value
  }
}

/** The inner characters of the value's base64 at each of the three alignments, both alphabets. */
function base64Forms(value: string): readonly string[] {
  const forms: string[] = []
  for (let shift = 0; shift < 3; shift++) {
    const bytes = [...Array.from({ length: shift }, () => 0), ...utf8(value)]
    const text = base64(bytes)
    // The first and last characters also encode bits of the neighbours.
    const inner = text.slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6))
    if (inner.length < SHORTEST_BASE64) continue
    forms.push(inner, inner.replaceAll('+', '-').replaceAll('/', '_'))
  }
  return forms
}

function base64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += BASE64.charAt((group >> shift) & 63)
  }
  return text
}
