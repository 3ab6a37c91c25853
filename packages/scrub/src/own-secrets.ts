import { runEnd, TOKEN_MARK, WORD } from './characters.ts'
import type { Edit } from './edit.ts'

/** Finds registered values and terms, in one pass over a text however many there are. */
export interface OwnSecrets {
  /** Registers a value in all its written forms; `false` when it is too short or too common. */
  add(secret: string): boolean
  find(text: string): readonly Edit[]
}

interface Pattern {
  readonly text: string
  readonly rule: 'own-secret' | 'term'
  /** Part of a longer base64 run, which goes as a whole. */
  readonly base64: boolean
}

const NOTHING: readonly Edit[] = []
const SHORTEST_SECRET = 6
const LONGEST_WINDOW = 16

/** Values that stand in half of all environments and would blank out honest text. */
const COMMON = new Set(
  (
    'localhost production development staging postgres postgresql mysql redis default undefined ' +
    'password changeme disabled enabled example testing database username 127.0.0.1 0.0.0.0 root ' +
    'sentry verbose warning information application javascript typescript'
  ).split(' '),
)

/**
 * A Wu-Manber matcher: a table of two-character blocks says how far the window may jump, so the
 * longer the registered values, the fewer characters are read. Letters match in either case.
 */
export function createOwnSecrets(secrets: readonly string[], terms: readonly string[]): OwnSecrets {
  const patterns = new Map<string, Pattern>()
  let table: Table | undefined
  const put = (text: string, rule: Pattern['rule'], base64: boolean): void => {
    const folded = text.toLowerCase()
    if (folded.length < 2 || patterns.has(folded)) return
    patterns.set(folded, { text: folded, rule, base64 })
    table = undefined
  }
  const add = (secret: string): boolean => {
    if (!isDistinct(secret)) return false
    for (const form of plainForms(secret)) put(form, 'own-secret', false)
    for (const form of base64Forms(secret)) put(form, 'own-secret', true)
    return true
  }
  for (const term of terms) for (const form of plainForms(term)) put(form, 'term', false)
  for (const term of terms) {
    if (term.length >= 6) for (const form of base64Forms(term)) put(form, 'term', true)
  }
  for (const secret of secrets) add(secret)
  return {
    add,
    find: (text) => {
      if (patterns.size === 0) return NOTHING
      table ??= buildTable([...patterns.values()])
      return search(text, table)
    },
  }
}

function isDistinct(secret: string): boolean {
  if (secret.length < SHORTEST_SECRET || COMMON.has(secret.toLowerCase())) return false
  if (/^(.)\1*$/s.test(secret)) return false
  // Six or seven characters must be more than a word or a number to be told from honest text.
  return secret.length >= 8 || (!/^[a-z]+$/i.test(secret) && !/^\d+$/.test(secret))
}

/** The value as it is, JSON-escaped once and twice, percent-encoded and in hex. */
function plainForms(value: string): readonly string[] {
  const escaped = JSON.stringify(value).slice(1, -1)
  const bytes = utf8(value)
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'))
  const percent = percentEncoded(value)
  return [
    value,
    escaped,
    JSON.stringify(escaped).slice(1, -1),
    percent,
    percent.replaceAll('%20', '+'),
    ...(value.length >= 4 ? [hex.join(''), hex.map((pair) => `%${pair}`).join('')] : []),
  ]
}

/** `encodeURIComponent` throws on half a surrogate pair. */
function percentEncoded(value: string): string {
  try {
    return encodeURIComponent(value)
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
    if (inner.length < 6) continue
    forms.push(inner, inner.replaceAll('+', '-').replaceAll('/', '_'))
  }
  return forms
}

function utf8(value: string): number[] {
  const bytes: number[] = []
  for (const character of value) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
    }
  }
  return bytes
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((group >> shift) & 63)
  }
  return text
}

interface Table {
  readonly window: number
  readonly shifts: Uint8Array
  readonly buckets: ReadonlyMap<number, readonly Pattern[]>
}

const blockOf = (first: number, second: number): number =>
  (((first | 32) * 31) ^ (second | 32)) & 4095

function buildTable(patterns: readonly Pattern[]): Table {
  const window = Math.min(LONGEST_WINDOW, ...patterns.map((pattern) => pattern.text.length))
  const shifts = new Uint8Array(4096).fill(window - 1)
  const buckets = new Map<number, Pattern[]>()
  for (const pattern of patterns) {
    for (let at = 1; at < window; at++) {
      const block = blockOf(pattern.text.charCodeAt(at - 1), pattern.text.charCodeAt(at))
      shifts[block] = Math.min(shifts[block] as number, window - 1 - at)
      if (at === window - 1) {
        const bucket = buckets.get(block) ?? []
        bucket.push(pattern)
        bucket.sort((a, b) => b.text.length - a.text.length)
        buckets.set(block, bucket)
      }
    }
  }
  return { window, shifts, buckets }
}

function search(text: string, table: Table): readonly Edit[] {
  const { window, shifts, buckets } = table
  const edits: Edit[] = []
  let at = window - 1
  while (at < text.length) {
    const block = blockOf(text.charCodeAt(at - 1), text.charCodeAt(at))
    const shift = shifts[block] as number
    if (shift > 0) {
      at += shift
      continue
    }
    const start = at - window + 1
    const pattern = buckets.get(block)?.find((candidate) => standsAt(text, start, candidate.text))
    if (pattern === undefined) {
      at++
      continue
    }
    const edit = editOf(text, start, pattern)
    edits.push(edit)
    at = Math.max(edit.end, start + 1) + window - 1
  }
  return edits
}

function standsAt(text: string, start: number, pattern: string): boolean {
  if (start + pattern.length > text.length) return false
  return text.slice(start, start + pattern.length).toLowerCase() === pattern
}

function editOf(text: string, start: number, pattern: Pattern): Edit {
  let from = start
  let end = start + pattern.text.length
  if (pattern.base64) {
    const limit = Math.max(0, from - 4096)
    while (from > limit && runEnd(text, from - 1, WORD | TOKEN_MARK, from) === from) from--
    end = runEnd(text, end, WORD | TOKEN_MARK, Math.min(text.length, end + 4096))
  }
  return { start: from, end, rule: pattern.rule }
}
