import type { Canary } from './canaries.ts'
import { findTexts } from './find-texts.ts'

/** A form in which a canary was found. */
export type Form = 'base64' | 'hex' | 'json' | 'percent' | 'raw' | 'spelled' | 'unicode'

const encoder = new TextEncoder()
const latin1 = new TextDecoder('latin1')

/**
 * The forms in which any part of `canary` stands in `haystack`, which holds bytes as Latin-1 text
 * (see `bytesToText`). The search ignores letter case, because URLs and headers change it.
 */
export function formsIn(haystack: string, canary: Canary): readonly Form[] {
  return formsOfAll(haystack, [canary]).get(canary) ?? []
}

/** As `formsIn`, for many canaries in one pass: a page sends megabytes and is planted with hundreds. */
export function formsOfAll(
  haystack: string,
  canaries: readonly Canary[],
): ReadonlyMap<Canary, readonly Form[]> {
  const all = canaries.flatMap((canary) =>
    writings(canary).map(([form, text]) => ({ text, found: { canary, form } })),
  )
  const forms = new Map<Canary, Form[]>()
  for (const { canary, form } of findTexts(haystack, all)) {
    const known = forms.get(canary) ?? []
    if (!known.includes(form)) forms.set(canary, [...known, form])
  }
  return forms
}

/** Prepares bytes for `formsIn`. */
export function bytesToText(bytes: Uint8Array | string): string {
  return latin1.decode(typeof bytes === 'string' ? encoder.encode(bytes) : bytes).toLowerCase()
}

const known = new Map<string, readonly (readonly [Form, string])[]>()

/** Every way to write the secret parts down, folded to lower case like the haystack. */
function writings(canary: Canary): readonly (readonly [Form, string])[] {
  const key = `${canary.kind}:${canary.id}`
  let forms = known.get(key)
  if (forms === undefined) {
    forms = canary.needles
      .flatMap((needle) => formsOf(needle))
      .map(([form, text]) => [form, bytesToText(text)] as const)
    known.set(key, forms)
  }
  return forms
}

function formsOf(needle: string): (readonly [Form, string])[] {
  const bytes = encoder.encode(needle)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
  const units = Array.from({ length: needle.length }, (_, i) =>
    needle.charCodeAt(i).toString(16).padStart(4, '0'),
  )
  return [
    ['raw', needle],
    ['json', JSON.stringify(needle).slice(1, -1)],
    ['json', JSON.stringify(JSON.stringify(needle)).slice(3, -3)],
    ['percent', encodeURIComponent(needle)],
    ['percent', encodeURIComponent(encodeURIComponent(needle))],
    ['percent', needle.replaceAll(' ', '+')],
    ['percent', `%${hex.join('%')}`],
    ['hex', hex.join('')],
    ...spelledOut(needle).flatMap((text) => [
      ['spelled', text] as const,
      ['spelled', text.replaceAll('"', String.raw`\"`)] as const,
    ]),
    ['unicode', `\\u${units.join('\\u')}`],
    ...[0, 1, 2].flatMap((lead) => {
      const inner = base64Inside(bytes, lead)
      return [
        ['base64', inner] as const,
        ['base64', inner.replaceAll('+', '-').replaceAll('/', '_')] as const,
      ]
    }),
  ]
}

/** What is left of a `String` object or a list whose characters were taken for members. */
function spelledOut(text: string): readonly string[] {
  const characters = Array.from(text, (character) => JSON.stringify(character))
  return [characters.join(','), characters.map((character, i) => `"${i}":${character}`).join(',')]
}

/** What `bytes` look like inside a longer base64 text in which `lead` bytes of a group precede them. */
function base64Inside(bytes: Uint8Array, lead: number): string {
  const padded = new Uint8Array(lead + bytes.length)
  padded.set(bytes, lead)
  const text = btoa(latin1Of(padded))
  // Characters that also carry bits of a neighbour differ from case to case: leave them out.
  const start = lead === 0 ? 0 : lead + 1
  const end = Math.floor(((lead + bytes.length) * 8) / 6)
  return text.slice(start, end)
}

function latin1Of(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
