import type { Policy } from '@tacet/scrub'
import type { Engine } from './settings.ts'

/** The engine with every detector, for runtimes that do not count bytes. Loaded only when on. */
export async function fullEngine(policy: Policy): Promise<Engine> {
  const { createScrubber } = await import('@tacet/scrub')
  return createScrubber(policy)
}
