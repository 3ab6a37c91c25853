import { degraded } from '@tacet/edge/cloudflare'
import type { Pull } from './env.ts'

/** Something that an analyzer has to say about a line. */
export interface Finding {
  readonly path: string
  readonly line: number
  readonly message: string
  /** Between 0 and 1. */
  readonly confidence: number
}

/** A pull request with what analyzers need of it. */
export interface Subject {
  readonly pull: Pull
  readonly diff: string
}

/** Someone who looks at a diff. */
export interface Analyzer {
  readonly name: 'correctness' | 'security'
  /** May throw and may hang: a review does not depend on one analyzer. */
  run(subject: Subject, signal: AbortSignal): Promise<readonly Finding[]>
}

/** What one analyzer came to; no findings when it was left out, and why. */
export interface Opinion {
  readonly analyzer: Analyzer['name']
  readonly findings?: readonly Finding[]
  readonly reason?: AnalyzerFailure['reason'] | 'threw' | 'timeout'
  readonly facts?: Readonly<Record<string, unknown>>
  readonly tookMs: number
}

/** What went wrong, in a word. */
export class AnalyzerFailure extends Error {
  readonly reason: 'malformed-answer' | 'refused'
  readonly facts: Readonly<Record<string, unknown>>

  constructor(reason: AnalyzerFailure['reason'], message: string, facts: AnalyzerFailure['facts']) {
    super(message)
    this.reason = reason
    this.facts = facts
  }
}

/**
 * Asks an analyzer, for so many milliseconds. It fails open: what it throws becomes an opinion that
 * says why there is none.
 */
export async function runAnalyzer(
  analyzer: Analyzer,
  subject: Subject,
  ms: number,
): Promise<Opinion> {
  const began = Date.now()
  const signal = AbortSignal.timeout(ms)
  try {
    const findings = await Promise.race([analyzer.run(subject, signal), endOf(signal)])
    return { analyzer: analyzer.name, findings, tookMs: Date.now() - began }
  } catch (error) {
    const failure = error instanceof AnalyzerFailure ? error : undefined
    const reason = signal.aborted ? 'timeout' : (failure?.reason ?? 'threw')
    const facts = { ...failure?.facts, error: String(error) }
    return { analyzer: analyzer.name, reason, facts, tookMs: Date.now() - began }
  }
}

/** Facts about a failure that say nothing about what was reviewed. */
const safeFacts = ['waited_ms', 'answered', 'diff_lines']

/** Tells the operator of the analyzers that a review went on without. */
export function tellMissing(opinions: readonly Opinion[], { pull, diff }: Subject): void {
  for (const { analyzer, reason, facts, tookMs } of opinions) {
    if (reason === undefined) continue
    console.warn(`${analyzer} was left out: ${JSON.stringify(facts)}`)
    const known = {
      waited_ms: tookMs,
      diff_lines: diff.split('\n').length,
      title: pull.title,
      diff,
    }
    degraded(analyzer, reason, { ...known, ...facts }, { allow: safeFacts })
  }
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(new Error('the analyzer took too long'))
    signal.addEventListener('abort', end, { once: true })
  })
}
