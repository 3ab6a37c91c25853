import { ibanCheckDigits, luhnDigit, tokenChecksum } from './checksum.ts'
import type { Random } from './random.ts'
import type { Secret } from './sample.ts'

/*
 * Samples are written as templates, so no secret stands in the source and no scanner trips on it:
 *   {w36} {x8-12}  36 characters of class w; 8 to 12 of class x (classes below)
 *   {uuid} {jwt} {crc30} {card:4:16} {iban:DE:<n18>} {b64:user:<p12>}  what has a structure or a checksum
 *   ⟦…⟧  a secret: what must be gone       ‹…›  a neighbour: what must survive
 */
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

const classes: Readonly<Record<string, string>> = {
  A: upper,
  B: `${upper}234567`,
  H: `${digits}ABCDEF`,
  U: upper + digits,
  a: lower,
  b: `${upper}${lower}${digits}+/`,
  h: `${digits}abcdef`,
  l: lower + digits,
  m: upper + lower,
  n: digits,
  p: `${upper}${lower}${digits}${upper}${lower}${digits}-_.!*~`,
  q: `${upper}${lower}${digits}${upper}${lower}${digits}#$^&@%?-_.!*`,
  u: `${upper}${lower}${digits}-_`,
  w: upper + lower + digits,
  z: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l',
}

const slot = /\{(?:([A-Za-z])(\d+)(?:-(\d+))?|(uuid|jwt|crc30|card|iban|b64)(?::([^{}]*))?)\}/g

/** The bytes a text is sent as. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Base64 of UTF-8 text. */
export function base64(text: string): string {
  return btoa(Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join(''))
}

/** Base64url without padding. */
export function base64url(text: string): string {
  return base64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function run(alphabet: string, count: number, random: Random): string {
  const text = random.chars(alphabet, count)
  // Passwords start and end with a letter or digit, or no reader could tell where they end.
  if (alphabet !== classes['p'] && alphabet !== classes['q']) return text
  const edge = classes['w'] ?? ''
  return random.chars(edge, 1) + text.slice(2) + random.chars(edge, 1)
}

function structured(name: string, argument: string, random: Random): Secret {
  const hex = classes['h'] ?? ''
  const [first = '', second = ''] = argument.split(':')
  const whole = (text: string): Secret => ({ text, parts: [text] })
  switch (name) {
    case 'uuid': {
      const h = random.chars(hex, 30)
      return whole(
        `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(12, 15)}-a${h.slice(15, 18)}-${h.slice(18)}`,
      )
    }
    case 'jwt': {
      // The header says nothing about anyone; claims and signature are the secret.
      const header = base64url('{"alg":"HS256","typ":"JWT"}')
      const claims = `{"sub":"${random.chars(digits, 9)}","iat":${random.int(16e8, 18e8)}}`
      const signature = random.chars(classes['u'] ?? '', 43)
      const body = base64url(claims)
      return { text: `${header}.${body}.${signature}`, parts: [body.slice(11), signature] }
    }
    case 'crc30': {
      const text = random.chars(classes['w'] ?? '', 30)
      return whole(text + tokenChecksum(text))
    }
    case 'card': {
      const text = first + random.chars(digits, Number(second) - first.length - 1)
      return whole(text + luhnDigit(text))
    }
    case 'iban': {
      const account = fill(second.replaceAll('<', '{').replaceAll('>', '}'), random).text
      return whole(first + ibanCheckDigits(first, account) + account)
    }
    case 'b64':
      return whole(base64(fill(argument.replaceAll('<', '{').replaceAll('>', '}'), random).text))
    default:
      throw new Error(`unknown slot {${name}}`)
  }
}

/** Fills every slot; `parts` are the random runs, which is what a leak is recognised by. */
export function fill(template: string, random: Random): Secret {
  const parts: string[] = []
  const text = template.replace(slot, (_, ...groups: (string | undefined)[]) => {
    const [kind = '', min, max, name, argument] = groups
    if (name !== undefined) {
      const piece = structured(name, argument ?? '', random)
      parts.push(...piece.parts)
      return piece.text
    }
    const alphabet = classes[kind]
    if (alphabet === undefined) throw new Error(`unknown class in ${template}`)
    const count = max === undefined ? Number(min) : random.int(Number(min), Number(max))
    const piece = run(alphabet, count, random)
    parts.push(piece)
    return piece
  })
  return { text, parts }
}

/** Reads the marks of a filled template. */
export function parse(template: string, random: Random) {
  const secrets: Secret[] = []
  const neighbours: string[] = []
  const marked = template.replace(/⟦([^⟧]*)⟧/g, (_, inner: string) => {
    const secret = fill(inner, random)
    secrets.push(secret.parts.length > 0 ? secret : { text: secret.text, parts: [secret.text] })
    return secret.text
  })
  const text = fill(marked, random).text.replace(/‹([^›]*)›/g, (_, inner: string) => {
    neighbours.push(inner)
    return inner
  })
  return { text, secrets, neighbours }
}
