import { capture, status, type CaptureContext } from '@tacet/telemetry'

/** What `degraded` may be told. */
export interface DegradedOptions {
  /**
   * Names of facts that may leave: numbers, booleans and labels (`gpt-5`, not a sentence).
   * @default []
   */
  readonly allow?: readonly string[]
  /** @default 'warning' */
  readonly level?: NonNullable<CaptureContext['level']>
}

/** A name that somebody chose, not a text that somebody wrote: `gpt-5`, `malformed-answer`. */
const label = /^(?=.{1,40}$)[a-z][a-z\d]*(?:[-_.][a-z\d]+)*$/
const nameless = 'other'

/**
 * Tells that a part of the app failed and the app went on without it: one event, grouped by the
 * reason, with `analyzer` and `reason` as tags. Code that fails open stays silent otherwise.
 *
 * Of the facts only those leave that are named in `allow` and are no texts; the rest is counted in
 * `withheld`. Under `strict`, facts must be named in `policy.allowTags`, too.
 *
 * @param name The part that failed, one of few.
 * @param reason Why, one of few: `timeout`, `malformed-answer`. What is no label is told as `other`.
 * @param facts What is known about it. Never throws, whatever they hold.
 *
 * @example
 * degraded('security', 'timeout', { waited_ms: 5_000, diff }, { allow: ['waited_ms'] })
 */
export function degraded(
  name: string,
  reason: string,
  facts: Readonly<Record<string, unknown>> = {},
  { allow = [], level = 'warning' }: DegradedOptions = {},
): void {
  // An error gathers its stack, which costs more than the rest.
  if (!status().on) return
  const analyzer = labelOf(name)
  const cause = labelOf(reason)
  const error = new Error(`${analyzer} was left out: ${cause}`)
  // Under `strict` the name is what remains to be read of an error.
  error.name = `Degraded:${cause}`
  capture(error, {
    level,
    fingerprint: ['degraded', cause],
    tags: { analyzer, reason: cause },
    extra: chosenFacts(facts, allow),
  })
}

function labelOf(text: unknown): string {
  return typeof text === 'string' && label.test(text) ? text : nameless
}

function chosenFacts(
  facts: Readonly<Record<string, unknown>>,
  allow: readonly string[],
): Record<string, boolean | number | string> {
  const chosen: Record<string, boolean | number | string> = {}
  let withheld = 0
  try {
    for (const name of Object.keys(facts)) {
      const value = allow.includes(name) ? facts[name] : undefined
      if (isFact(value)) chosen[name] = value
      else withheld += 1
    }
  } catch {
    withheld += 1
  }
  return { ...chosen, withheld }
}

function isFact(value: unknown): value is boolean | number | string {
  if (typeof value === 'string') return label.test(value)
  return typeof value === 'boolean' || Number.isFinite(value)
}
