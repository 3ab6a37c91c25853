import type { Policy, Scrubber } from '@tacet/scrub'
import { createLeanScrubber } from '@tacet/scrub/lean'

/** The part of a scrubber that the gate calls. */
export type Engine = Pick<Scrubber, 'inspect'>

/**
 * Makes the scrubber of a page: the small one, since a visitor pays for each kilobyte. What `strict`
 * needs is loaded with it, and the one with every detector when the policy asks for what only that
 * one can do: rules of the app's own, pseudonyms.
 */
export async function createEngine(policy: Policy): Promise<Engine> {
  if ((policy.rules?.length ?? 0) > 0 || policy.identity === 'pseudonym') {
    const { createScrubber } = await import('@tacet/scrub')
    return createScrubber(policy)
  }
  if (policy.mode !== 'strict') return createLeanScrubber(policy)
  const { createStrict } = await import('@tacet/scrub/strict')
  return createLeanScrubber(policy, createStrict(policy.replacement ?? '[Filtered]', policy))
}
