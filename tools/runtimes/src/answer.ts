import { measureCost } from './cost.ts'
import type { Cost } from './cost.ts'
import { examine } from './examine.ts'
import type { Examination } from './examine.ts'
import type { Scrub } from './policies.ts'

/** What a runtime can be asked, and what it answers. */
export interface Answers {
  readonly examine: Examination
  readonly cost: Cost
}

export type Question = keyof Answers

/** An answer as it comes out of a runtime, with what that runtime says it is. */
export interface Answer<Q extends Question> {
  readonly agent: string
  readonly answer: Answers[Q]
}

/**
 * Answers in JSON, because that is what every runtime can hand out.
 *
 * @param question - `examine` or `cost`; text, since it comes from a command line or a URL
 */
export async function answer(question: string, scrub: Scrub): Promise<string> {
  return JSON.stringify({
    agent: agentOf(globalThis),
    answer: question === 'cost' ? await measureCost(scrub) : examine(scrub),
  })
}

/** The one place that looks at what it runs in: a test must not take one runtime for another. */
function agentOf(globals: {
  readonly EdgeRuntime?: string
  readonly navigator?: { readonly userAgent?: string }
  readonly process?: { readonly version?: string }
}): string {
  const { EdgeRuntime, navigator, process } = globals
  return EdgeRuntime ?? navigator?.userAgent ?? `Node.js/${process?.version?.slice(1)}`
}
