import { ALPHABET } from './encodings.ts'
import type { AddEdit } from './shapes.ts'

const RULES = ['own-secret', 'term']
const SHORTEST = 6
/** Values that many texts hold by chance: one word, a short number, an address. */
const COMMON = /^(?:[a-z]{1,11}|\d{1,6}|localhost(?::\d+)?|https?:\/\/[\w.-]+)$/

/** Texts that never leave: the app's terms in any case, and its own secrets as they are and encoded. */
export interface Literals {
  edits(text: string, add: AddEdit): void
  register(secret: string): boolean
}

export function createLiterals(terms: readonly string[], secrets: readonly string[]): Literals {
  const term = anyOf(
    terms.filter((term) => term.trim() !== ''),
    'giu',
  )
  const forms = new Set<string>()
  /** Built when the next text is read, since many secrets may be registered one after another. */
  let own: RegExp | null | undefined
  const register = (secret: string): boolean => {
    if (secret.length < SHORTEST || COMMON.test(secret)) return false
    for (const form of writtenForms(secret)) forms.add(form)
    own = undefined
    return true
  }
  for (const secret of secrets) register(secret)
  return {
    edits: (text, add) => {
      if (own === undefined) own = anyOf(forms, 'g')
      for (const rule of RULES) {
        const pattern = rule === 'term' ? term : own
        if (pattern === null) continue
        for (const { index, 0: match } of text.matchAll(pattern)) {
          add(index, index + match.length, rule)
        }
      }
    },
    register,
  }
}

/** Longer texts come first, since one may be the beginning of another. */
function anyOf(texts: Iterable<string>, flags: string): RegExp | null {
  const all = [...texts].toSorted((a, b) => b.length - a.length)
  return all.length > 0 ? new RegExp(all.map(escaped).join('|'), flags) : null
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** As it is, in hex, and the inner characters of its base64; escapes are resolved before. */
function writtenForms(secret: string): string[] {
  const hex = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replace(/%(..)|./g, (one, byte?: string) => byte ?? one.charCodeAt(0).toString(16))
    .toLowerCase()
  // Base64 groups bytes by three; of the first group, none, one or two may belong to what stands before.
  const base64 = [0, 1, 2]
    .map((before) =>
      ('00'.repeat(before) + hex)
        .replace(/..?.?/g, (three) => {
          const bits = Number.parseInt(three, 16)
          return three.length < 3 ? '' : ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 63)
        })
        .slice(before && before + 1),
    )
    .filter((text) => text.length >= SHORTEST)
  return [
    secret,
    hex,
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}
