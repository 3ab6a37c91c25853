import type { Invocation } from '../run-invocation.ts'
import type { Loaded } from './sentry.ts'
import type { Answer } from './start.ts'

/**
 * Runs work as an invocation, as soon as the SDK is there. Only the first invocation of an isolate
 * waits for it: a promise stands in the way of no other.
 *
 * @param answer What `createAsk` said; not `undefined`, since off is for the caller to do itself.
 * @param work What runs alone when the SDK cannot be had.
 */
export function observed(
  answer: NonNullable<Answer>,
  work: () => unknown,
  describe: (loaded: Loaded) => Invocation<unknown>,
): Promise<unknown> {
  if (!(answer instanceof Promise)) return answer.run(describe(answer))
  return answer.then((loaded) => (loaded === undefined ? work() : loaded.run(describe(loaded))))
}
