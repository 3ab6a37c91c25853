import { createLeanScrubber } from '@tacet/scrub/lean'
import { ourEngine } from '@tacet/corpus/our-engine'
import type { Peer } from './peer.ts'

/** The engine of this repository, with its default policy. */
export function tacet(): Peer {
  return { ...ourEngine(), entry: "export { createScrubber } from '@tacet/scrub'" }
}

/** The small engine of this repository, for pages and workers. */
export function tacetLean(): Peer {
  const { text, value } = createLeanScrubber()
  const entry = "export { createLeanScrubber } from '@tacet/scrub/lean'"
  return { name: '@tacet/scrub/lean', text, value, entry }
}
