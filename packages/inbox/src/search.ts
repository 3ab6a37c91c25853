import zlib from 'node:zlib'
import type { InboxRequest } from './store.ts'

/** Where a text was found. */
export interface Place {
  readonly requestId: number
  readonly where: 'body' | 'header' | 'method' | 'raw body' | 'url'
  /** Name of the header, lower case. */
  readonly header?: string
  /** How it was written there. `escaped` covers JSON and `\uXXXX` escapes, also nested ones. */
  readonly form: 'base64' | 'compressed' | 'escaped' | 'hex' | 'percent' | 'plain'
  /** Bytes from the start of that part, as read in that form. */
  readonly offset: number
}

type Form = Place['form']
interface Needle {
  readonly bytes: Buffer
  readonly form: Form
}
interface Haystack {
  readonly bytes: Buffer
  readonly form: Form
}

/**
 * Finds a text in everything a request brought, in every form it may have been given on the way:
 * plain, percent-encoded, JSON- or unicode-escaped (also twice and in part), hexadecimal, and
 * base64 at all three alignments in both alphabets, and compressed inside an item (to 64 MiB).
 * Encodings on top of each other are found too, for example base64 inside an escaped JSON string.
 *
 * @throws TypeError when the text is empty, since that stands everywhere.
 */
export function findText(requests: readonly InboxRequest[], text: string): Place[] {
  if (text === '') throw new TypeError('tacet: an empty text is found everywhere; search for more')
  const needles = needlesOf(text)
  const places: Place[] = []

  for (const request of requests) {
    const requestId = request.id
    const look = (bytes: Buffer, place: Pick<Place, 'header' | 'where'>): void => {
      for (const found of findIn(bytes, needles)) places.push({ requestId, ...place, ...found })
    }
    look(Buffer.from(request.method), { where: 'method' })
    // Node hands the bytes of the URL and of headers over as Latin-1.
    look(Buffer.from(request.url, 'latin1'), { where: 'url' })
    for (let at = 0; at < request.rawHeaders.length; at += 2) {
      const name = request.rawHeaders[at] ?? ''
      const line = Buffer.from(`${name}: ${request.rawHeaders[at + 1] ?? ''}`, 'latin1')
      look(line, { where: 'header', header: name.toLowerCase() })
    }
    look(asBuffer(request.body), { where: 'body' })
    for (const { offset, bytes } of compressedParts(request.body)) {
      const [found] = findIn(bytes, needles)
      if (found) places.push({ requestId, where: 'body', form: 'compressed', offset })
    }
    if (request.raw !== request.body) look(asBuffer(request.raw), { where: 'raw body' })
  }
  return places
}

function findIn(bytes: Buffer, needles: readonly Needle[]): Pick<Place, 'form' | 'offset'>[] {
  const found = new Map<Form, Pick<Place, 'form' | 'offset'>>()
  for (const haystack of haystacksOf(bytes)) {
    for (const needle of needles) {
      const offset = haystack.bytes.indexOf(needle.bytes)
      const form = needle.form === 'plain' ? haystack.form : needle.form
      if (offset !== -1 && !found.has(form)) found.set(form, { form, offset })
    }
    // What stands there in plain would be found again in each decoded reading of the same bytes.
    if (found.has('plain')) break
  }
  return [...found.values()]
}

/** The bytes as sent, and what they read as once escapes are undone. */
function* haystacksOf(bytes: Buffer): Generator<Haystack> {
  yield { bytes, form: 'plain' }
  let read = bytes
  for (let level = 0; level < MAX_NESTING; level += 1) {
    const unescaped = read.includes('\\') ? unescape(read) : read
    if (unescaped.length < read.length) yield { bytes: unescaped, form: 'escaped' }
    const decoded = unescaped.includes('%') ? percentDecode(unescaped) : unescaped
    if (decoded.length < unescaped.length) yield { bytes: decoded, form: 'percent' }
    if (decoded.length === read.length) return
    read = decoded
  }
}

const MAX_NESTING = 4
const MAX_INFLATED = 64 * 2 ** 20

function needlesOf(text: string): Needle[] {
  const plain = Buffer.from(text)
  const needles: Needle[] = [{ bytes: plain, form: 'plain' }]
  // Query strings write a blank as `+`.
  if (text.includes(' ')) {
    needles.push({ bytes: Buffer.from(text.replaceAll(' ', '+')), form: 'percent' })
  }
  // Three bytes make four letters: shorter texts would match by chance.
  if (plain.length < 4) return needles
  // What is written in hexadecimal or base64 may have been JSON or a URL before.
  const written = [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(plain.toString())]
  for (const variant of new Set(written)) {
    const bytes = Buffer.from(variant)
    const hex = bytes.toString('hex')
    needles.push({ bytes: Buffer.from(hex), form: 'hex' })
    needles.push({ bytes: Buffer.from(hex.toUpperCase()), form: 'hex' })
    for (const letters of new Set([0, 1, 2].flatMap((shift) => base64At(bytes, shift)))) {
      needles.push({ bytes: Buffer.from(letters), form: 'base64' })
    }
  }
  return needles
}

/** The base64 letters that depend on the text alone when `shift` bytes stand before it. */
function base64At(plain: Buffer, shift: number): string[] {
  const letters = Buffer.concat([Buffer.alloc(shift), plain])
    .toString('base64')
    .replace(/=+$/, '')
  const bits = (shift + plain.length) * 8
  const sure = letters.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6))
  return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')]
}

/** Undoes one level of JSON escapes, wherever they stand and whether or not the rest is JSON. */
function unescape(bytes: Buffer): Buffer {
  // Latin-1 keeps one character per byte, so that binary bodies survive the way back.
  const text = bytes.toString('latin1')
  const short: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
  const undone = text.replace(
    /((?:\\u[0-9a-fA-F]{4})+)|\\(["\\/bfnrt])/g,
    (_whole, units: string | undefined, letter: string) => {
      if (units === undefined) return short[letter] ?? letter
      const codes = units.slice(2).split('\\u')
      const characters = codes.map((code) => String.fromCharCode(Number.parseInt(code, 16)))
      return Buffer.from(characters.join('')).toString('latin1')
    },
  )
  return Buffer.from(undone, 'latin1')
}

function percentDecode(bytes: Buffer): Buffer {
  const decoded = bytes
    .toString('latin1')
    .replace(/%([0-9a-fA-F]{2})/g, (_whole, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(decoded, 'latin1')
}

/**
 * What zlib and gzip streams within a body hold: replay recordings are compressed inside their
 * item, behind a line of headers.
 */
function* compressedParts(body: Uint8Array): Generator<{ offset: number; bytes: Buffer }> {
  for (let line = 0; line !== -1 && line < body.length;) {
    const first = body[line]
    const isStream =
      (first === 0x78 && (first * 256 + (body[line + 1] ?? 0)) % 31 === 0) ||
      (first === 0x1f && body[line + 1] === 0x8b)
    if (isStream) {
      try {
        const bytes = zlib.unzipSync(body.subarray(line), {
          maxOutputLength: MAX_INFLATED,
          finishFlush: zlib.constants.Z_SYNC_FLUSH,
        })
        yield { offset: line, bytes }
      } catch {
        // It only looked like a stream.
      }
    }
    const newline = body.indexOf(0x0a, line)
    line = newline === -1 ? -1 : newline + 1
  }
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
