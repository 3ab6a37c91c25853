import { runEnd, TOKEN_MARK, WORD } from './characters.ts'
import type { Edit } from './edit.ts'
import { utf8 } from './sha256.ts'

/** A registered value or term in one of its written forms, letters folded to lower case. */
export interface OwnForm {
  readonly text: string
  readonly rule: 'own-secret' | 'term'
  /** Part of a longer base64 run, which goes as a whole. */
  readonly base64: boolean
}

const SHORTEST_SECRET = 6

/** Values that stand in half of all environments and would blank out honest text. */
const COMMON = new Set(
  (
    'localhost production development staging postgres postgresql mysql redis default undefined ' +
    'password changeme disabled enabled example testing database username 127.0.0.1 0.0.0.0 root ' +
    'sentry verbose warning information application javascript typescript'
  ).split(' '),
)

/** Whether a value is long and uncommon enough to be told from honest text. */
export function isDistinct(secret: string): boolean {
  if (secret.length < SHORTEST_SECRET || COMMON.has(secret.toLowerCase())) return false
  if (/^(.)\1*$/s.test(secret)) return false
  // Six or seven characters must be more than a word or a number to be told from honest text.
  return secret.length >= 8 || (!/^[a-z]+$/i.test(secret) && !/^\d+$/.test(secret))
}

/** All written forms of a secret or a term. */
export function ownForms(value: string, rule: OwnForm['rule']): readonly OwnForm[] {
  const forms: OwnForm[] = plainForms(value).map((text) => ({ text, rule, base64: false }))
  if (value.length >= SHORTEST_SECRET) {
    for (const text of base64Forms(value)) forms.push({ text, rule, base64: true })
  }
  const seen = new Set<string>()
  return forms
    .map((form) => ({ ...form, text: fold(form.text) }))
    .filter(({ text }) => text.length > 1 && !seen.has(text) && seen.add(text))
}

/** The span to rewrite when `form` ends at `end`, or nothing when something like it stands there. */
export function ownEdit(text: string, end: number, form: OwnForm): Edit | undefined {
  const start = end - form.text.length
  if (start < 0 || fold(text.slice(start, end)) !== form.text) return undefined
  if (!form.base64) return { start, end, rule: form.rule }
  let from = start
  const limit = Math.max(0, start - 4096)
  while (from > limit && runEnd(text, from - 1, WORD | TOKEN_MARK, from) === from) from--
  const to = runEnd(text, end, WORD | TOKEN_MARK, Math.min(text.length, end + 4096))
  return { start: from, end: to, rule: form.rule }
}

/** Folds letters one by one where folding all at once would move an index. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  const one = (unit: string): string =>
    unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit
  return Array.from({ length: text.length }, (_, index) => one(text.charAt(index))).join('')
}

/** The value as it is, JSON-escaped once and twice, percent-encoded and in hex. */
function plainForms(value: string): readonly string[] {
  const escaped = JSON.stringify(value).slice(1, -1)
  const bytes = Array.from(utf8(value))
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

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: readonly number[]): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((group >> shift) & 63)
  }
  return text
}
