import type { KeyVerdict } from './keys.ts'

/** A key as it may leave, and what it says about its value. */
export interface KeyEntry {
  readonly verdict: KeyVerdict
  /** The key without what was secret in it; nothing when it may leave as it is. */
  readonly name: string | undefined
  /** The rule that acted on the key itself. */
  readonly rule: string | undefined
  /** Nothing about the key needs thought: the case that has to be fast. */
  readonly isPlain: boolean
}

/** Keys whose values are seen together with their neighbours. */
const SOCIAL_KEYS = new Set(['value', 'Value', 'val', 'vars', '__proto__'])

/** Most keys are this one; sharing it keeps the memory of known keys small. */
const PLAIN_ENTRY: KeyEntry = {
  verdict: { kind: 'none', rule: '' },
  name: undefined,
  rule: undefined,
  isPlain: true,
}

/**
 * Puts together what is known of a key.
 *
 * @param isPart the key belongs to a text that an SDK took apart
 */
export function keyEntryOf(
  key: string,
  verdict: KeyVerdict,
  name: string | undefined,
  rule: string | undefined,
  isPart: boolean,
): KeyEntry {
  const isMute = verdict.kind === 'none' || verdict.kind === 'tail'
  const isPlain = isMute && rule === undefined && !isPart && !SOCIAL_KEYS.has(key)
  return isPlain ? PLAIN_ENTRY : { verdict, name, rule, isPlain }
}
