import { degraded } from '@tacet/edge/cloudflare'
import type { Env } from './env.ts'
import { sweepReviews } from './reviews.ts'
import { enter } from './telemetry.ts'

const quarterHour = 900_000
const month = 2_592_000_000

/** Looks for reviews that were lost on the way, and forgets old ones. Runs every ten minutes. */
export async function sweep(env: Env): Promise<void> {
  const log = enter(env)
  const now = Date.now()
  const lost = await sweepReviews(env.DB, now - quarterHour, now - month)
  if (lost > 0) degraded('pipeline', 'lost-reviews', { lost }, { allow: ['lost'] })
  log.debug('swept', { lost })
}
