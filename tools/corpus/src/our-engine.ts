import { createScrubber } from '@tacet/scrub'
import type { Engine } from './engine.ts'

/** The engine this repository ships, with its default policy. */
export function ourEngine(): Engine {
  const scrubber = createScrubber()
  return { name: '@tacet/scrub', text: scrubber.text, value: scrubber.value }
}
