import type { Policy } from '../policy/policy.ts'
import { wholeForm } from './attributes.ts'
import { item } from './item.ts'
import { createFingerprint } from './template.ts'

/** Gives the part of a clean payload that holds no free text. */
export type WithoutFreeText = (value: unknown) => unknown

/** What may follow the replacement in a text that an earlier pass wrote: nothing, or a fingerprint. */
const STAMP = /^(?: #[\da-f]{12})?$/

/**
 * Makes the function that lets no free text out. What may leave is listed in `strict/`, and nothing
 * else does. It finds no secrets: its input must have been cleaned by the standard rules before.
 *
 * @param replacement written in place of a text, before its fingerprint; give the policy's own
 * @param policy what else may leave: tags and texts that the app names
 * @returns a function of a clean payload; it changes nothing in it, and gives `undefined` when
 *   nothing of it may leave
 */
export function createStrict(
  replacement: string,
  policy: Pick<Policy, 'allowTags' | 'allowTexts'> = {},
): WithoutFreeText {
  const texts = new Set(policy.allowTexts)
  const forms = Object.entries(policy.allowTags ?? {})
  const tags = new Map(forms.map(([name, form]) => [name, wholeForm(form)]))
  const fingerprintOf = createFingerprint()
  const isStamped = (text: string): boolean =>
    text === '' || (text.startsWith(replacement) && STAMP.test(text.slice(replacement.length)))
  const stamp = (text: string, template?: unknown): string => {
    if (isStamped(text) || texts.has(text)) return text
    if (typeof template === 'string' && template !== '' && template !== text) return stamp(template)
    return `${replacement} ${fingerprintOf(text)}`
  }
  const around = { bag: {}, stamp, tags }

  return (value) => {
    if (typeof value === 'string') return stamp(value)
    return value === null ? null : item(value, around)
  }
}
