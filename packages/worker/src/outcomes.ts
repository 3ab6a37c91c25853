import type { JobOutcome, OnOutcome } from './jobs/job-outcome.ts'
import { warn } from './warn.ts'

/** Outcomes that `shutdown` waits for. What is beyond is told as well, only not waited for. */
const mostAwaited = 1_000

const awaited = new Set<Promise<void>>()

/** Tells of an outcome. Never throws. */
export function tellOutcome(onOutcome: OnOutcome, outcome: JobOutcome): void {
  try {
    const answer = onOutcome(outcome)
    if (typeof answer !== 'object' || answer === null) return
    const told = taken(Promise.resolve(answer))
    if (awaited.size >= mostAwaited) return
    awaited.add(told)
    void told.finally(() => awaited.delete(told))
  } catch {
    warnOfOutcome()
  }
}

/** Settles along with the answer, and never rejects. */
async function taken(answer: Promise<unknown>): Promise<void> {
  try {
    await answer
  } catch {
    warnOfOutcome()
  }
}

/** Resolves when all that was told has been taken; `undefined` when that is so already. */
export function outcomesTaken(): Promise<unknown> | undefined {
  return awaited.size === 0 ? undefined : Promise.all(awaited)
}

function warnOfOutcome(): void {
  warn('tacet: the outcome of a job was not taken: `onOutcome` threw or rejected (let it catch)')
}
