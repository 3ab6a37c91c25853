import type { Finding, Scrubber } from '@tacet/scrub'
import type { RefusalReason } from '../reports/refusal.ts'

/** The part of a scrubber that the gate calls. */
export type Inspector = Pick<Scrubber, 'inspect'>

/** Text that passed the scrubber, in its final form, and what was removed from it. */
export interface CleanText {
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * Scrubs a payload and serialises the result, once: from here on it is text, and nothing that a
 * payload can do by itself (getters, `toJSON`, later changes by the app) can alter it any more.
 *
 * @param pick Which part of the clean value is wanted, `null` for none; all of it by default.
 * @returns The text of a JSON object or array, or why there is none. Never throws.
 */
export function cleanJson(
  payload: unknown,
  scrubber: Inspector,
  pick?: (clean: unknown) => unknown,
): CleanText | RefusalReason {
  try {
    const { value, findings } = scrubber.inspect(payload)
    const text: unknown = JSON.stringify(pick === undefined ? value : pick(value))
    if (typeof text !== 'string' || !Array.isArray(findings)) return 'scrubber-failed'
    return text.startsWith('{') || text.startsWith('[') ? { text, findings } : 'malformed'
  } catch {
    return 'scrubber-failed'
  }
}

/** Scrubs text that is not JSON. Never throws. */
export function cleanText(text: string, scrubber: Inspector): CleanText | RefusalReason {
  try {
    const { value, findings } = scrubber.inspect(text)
    if (typeof value !== 'string' || !Array.isArray(findings)) return 'scrubber-failed'
    return { text: value, findings }
  } catch {
    return 'scrubber-failed'
  }
}

/** The value a JSON text stands for; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
