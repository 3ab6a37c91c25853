import type { JudgeKey } from '../keys/verdict.ts'
import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'

/** What a policy says to every detector. */
export interface TextRules {
  readonly judge: JudgeKey
  readonly replacement: string
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
}

/**
 * Looks closer at a place that the automaton reported, and says what has to go.
 *
 * @param end behind the last character of what was met there
 * @param scan what is known about the text so far
 */
export type Look = (
  text: string,
  end: number,
  scan: Scan,
  rules: TextRules,
) => Edit | readonly Edit[] | undefined

/**
 * A pattern of the automaton, and the detector that looks closer where it is complete. It may match
 * too often: the detector decides. `pattern.ts` says how it is written.
 */
export interface Trigger {
  readonly source: string
  readonly from?: string
  readonly to?: string
  readonly look?: Look
}

/** One look for many triggers. */
export function triggers(
  look: Look,
  sources: readonly string[],
  from = 'anywhere',
): readonly Trigger[] {
  return sources.map((source) => ({ source, from, look }))
}

/** The same for a look that begins where the pattern does, which has no repeats then. */
export function triggersAtStart(
  look: Look,
  sources: readonly string[],
  from = 'anywhere',
): readonly Trigger[] {
  return sources.flatMap((source) => {
    const { length } = source.replace(/\{.\}/g, '.')
    const lookBack: Look = (text, end, scan, rules) => look(text, end - length, scan, rules)
    return triggers(lookBack, [source], from)
  })
}
