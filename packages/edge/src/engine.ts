import { createScrubber, type Policy, type Scrubber } from '@tacet/scrub'

/** The engine that the gate asks. It stands in a file of its own, so that a smaller one can take its place. */
export function createEngine(policy: Policy): Scrubber {
  return createScrubber(policy)
}
