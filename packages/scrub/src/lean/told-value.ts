import { isCounted, isDrawn } from '../values/drawn.ts'
import type { KeyKind } from './secret-keys.ts'

/** What stands where a secret would stand and is none: a reference, a type, a blank, a mark. */
const NO_VALUE =
  /^(?:[Bb]earer )?(?:[\w.]+\.env|env[.[(:]|\$[{(]|\$\w+(?:$|->?)|[{#]\{|<[\w -]*(?:>|$)|%[sdvo@]|\[[A-Za-z][\w :-]*\]?$|[*xX•.\-_…]{3,}$|[A-Za-z_]+(?:\??\.#?[A-Za-z_]+)+$|[A-Za-z_$][\w$?.]*[[(<]|\(|[A-Z_]{2,15}$|[A-Z][a-z]+\d*(?:[A-Z][a-z]+)+$|v?\d+[.:][\d.:]*$|(?:[Yy]our?|YOUR)[-_ ]|.*\/[\w.@-]+\.\w{1,4}$)/
const WORD =
  /^(?:true|false|null|undefined|none|nil|unknown|await|new|empty|set|redacted|filtered|string|number|boolean|buffer|required|optional|invalid|missing|expired|not|is|the|an?|must|should|cannot|has|failed|failure|error|valid|ok|no|on|off|enabled|disabled|field|value|default|same-origin|include|omit|bearer|basic|private|public)$/i

/** Whether a text behind a key that tells of a secret is one. */
export function isTold(value: string, kind: KeyKind): boolean {
  if (value === '' || kind === 'none') return false
  if (kind === 'opener') return LOOKS_LIKE_KEY.test(value)
  if (kind === 'weak') return value.length >= 16 && isDrawnText(value)
  // A short number counts something, unless its key asks for numbers.
  if (kind === 'secret' && /^\d{1,4}$/.test(value)) return false
  return !WORD.test(value) && !NO_VALUE.test(value)
}

/** A digest, a UUID, or a long word with a digit in it. */
const LOOKS_LIKE_KEY = /^(?=\S*\d)[\w+/=.:~-]{16,}$/

/** Whether a text of one word was drawn by chance. */
export function isDrawnText(text: string): boolean {
  return isDrawn(text, 0, text.length) && !isCounted(text) && !KNOWN_FORM.test(text)
}

/** UUIDs, digests and dates are drawn too, and tell nothing. */
const KNOWN_FORM =
  /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?:sha\d+[-:])?[\da-f]+|[\d.:TZ+-]+)$/i
