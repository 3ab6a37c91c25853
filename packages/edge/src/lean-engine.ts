import type { Policy } from '@tacet/scrub'
import type { Engine } from './settings.ts'

/**
 * The small engine, for workers: their scripts are loaded whole, in every place they run. Rules of
 * one's own and pseudonyms need the full one, which an app hands over in `settings.engine`.
 *
 * @throws When the policy asks for what the small engine cannot do.
 */
export async function leanEngine(policy: Policy): Promise<Engine> {
  const [{ createLeanScrubber }, strict] = await Promise.all([
    import('@tacet/scrub/lean'),
    policy.mode === 'strict' ? import('@tacet/scrub/strict') : undefined,
  ])
  return createLeanScrubber(
    policy,
    strict?.createStrict(policy.replacement ?? '[Filtered]', policy),
  )
}
