import { metric, tag, type Log } from '@tacet/edge/cloudflare'
import { runAnalyzer, tellMissing, type Opinion } from './analyzers.ts'
import type { Env, ReviewMessage, ReviewOrder } from './env.ts'
import { decide } from './gate.ts'
import { fetchDiff, postComment } from './github.ts'
import { createReviewers } from './reviewers.ts'
import { setStatus, storeRun, tenantOf, type ReviewStatus } from './reviews.ts'
import { enter, health, maxRetries, stage, tagOf } from './telemetry.ts'

/**
 * Reviews one pull request.
 *
 * @throws What a stage throws: the queue tries the whole review again.
 */
export async function review({ body, attempts }: ReviewMessage, env: Env): Promise<void> {
  const log = enter(env, body)
  const pull = checked(body)
  const began = Date.now()
  tag('pull', pull.title)
  console.info(`attempt ${attempts} at ${pull.title}`)
  try {
    await setStatus(env.DB, pull.review, 'running')
    const outcome = await reviewOnce(pull, attempts, env, log)
    await setStatus(env.DB, pull.review, outcome)
    const attributes = { installation: tagOf(env, pull.installation), outcome, title: pull.title }
    log.info(`review of ${pull.title} is ${outcome}`, attributes)
    metric.distribution('review.duration', Date.now() - began, { unit: 'millisecond', attributes })
    health.count(outcome === 'partial' ? 'errored' : 'exited')
  } catch (error) {
    if (attempts > maxRetries) {
      health.count('crashed')
      await setStatus(env.DB, pull.review, 'failed')
    }
    throw error
  }
}

async function reviewOnce(
  pull: ReviewOrder,
  attempt: number,
  env: Env,
  log: Log,
): Promise<Extract<ReviewStatus, 'complete' | 'gone' | 'partial'>> {
  const { review: id, installation } = pull
  const tenant = await stage('load tenant', pull, () => tenantOf(env.DB, installation))
  const diff = await stage('fetch diff', pull, () => fetchDiff(env, pull))
  if (diff === undefined) return 'gone'

  const limit = Number(env.REVIEWER_TIMEOUT_MS)
  const opinions = await stage('ask reviewers', pull, () =>
    Promise.all(
      createReviewers(env, tenant).map((reviewer) =>
        stage(`ask ${reviewer.name}`, pull, () => runAnalyzer(reviewer, { pull, diff }, limit)),
      ),
    ),
  )
  for (const { analyzer, reason = 'ok', tookMs } of opinions) {
    // oxlint-disable-next-line no-await-in-loop -- two rows, in their order
    await storeRun(env.DB, id, attempt, { analyzer, outcome: reason, tookMs })
  }
  if (opinions.every(isMissing)) {
    throw new Error(`nobody looked at ${pull.title}: ${JSON.stringify(opinions)}`)
  }

  const decision = await stage('decide', pull, () => decide(opinions, tenant, env))
  const { comment, score, reward } = decision
  log.debug(`decided on ${pull.title}`, { score, reward, wallet: tenant.wallet })
  if (comment !== undefined) {
    await stage('post comment', pull, () => postComment(env, pull, comment))
  }
  tellMissing(opinions, { pull, diff })
  return opinions.some(isMissing) ? 'partial' : 'complete'
}

function isMissing({ findings }: Opinion): boolean {
  return findings === undefined
}

/** A message lies in the queue while the worker is deployed anew: it may be of another make. */
function checked(body: ReviewOrder): ReviewOrder {
  if (typeof body.number === 'number' && typeof body.title === 'string') return body
  throw new Error(`not a pull request: ${JSON.stringify(body)}`)
}
