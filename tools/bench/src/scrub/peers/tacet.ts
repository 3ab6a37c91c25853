import { ourEngine } from '@tacet/corpus/our-engine'
import type { Peer } from './peer.ts'

/** The engine of this repository, with its default policy. */
export function tacet(): Peer {
  return { ...ourEngine(), entry: "export { createScrubber } from '@tacet/scrub'" }
}
