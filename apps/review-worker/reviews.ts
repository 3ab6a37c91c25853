import type { Database, Pull } from './env.ts'

/** What this deployment knows about who installed it. */
export interface Tenant {
  /** A key of their own for the reviewers. */
  readonly reviewer_key: string | null
  /** Where contributions are paid to, and how well. */
  readonly wallet: string | null
  readonly reward: number
}

export type ReviewStatus =
  | 'complete'
  | 'failed'
  | 'gone'
  | 'lost'
  | 'partial'
  | 'queued'
  | 'running'

const stranger: Tenant = { reviewer_key: null, wallet: null, reward: 0 }

/** Writes a review down, and gives its number. GitHub delivers again what someone wants again. */
export async function storeReview(db: Database, pull: Pull): Promise<number> {
  const { delivery, installation, repository, number } = pull
  try {
    const row = await db
      .prepare(
        `insert into reviews (delivery, installation, repository, number, queued_at)
         values (?, ?, ?, ?, ?) returning id`,
      )
      .bind(delivery, installation, repository, number, Date.now())
      .first<{ id: number }>()
    return row?.id ?? 0
  } catch (cause) {
    throw new Error(`cannot store the review of ${JSON.stringify(pull)}`, { cause })
  }
}

export async function setStatus(db: Database, review: number, status: ReviewStatus): Promise<void> {
  await db.prepare('update reviews set status = ? where id = ?').bind(status, review).run()
}

export async function statusOf(db: Database, delivery: string): Promise<ReviewStatus | undefined> {
  const row = await db
    .prepare('select status from reviews where delivery = ? order by id desc')
    .bind(delivery)
    .first<{ status: ReviewStatus }>()
  return row?.status
}

/** One analyzer's part in one attempt. */
export interface Run {
  readonly analyzer: string
  readonly outcome: string
  readonly tookMs: number
}

export async function storeRun(
  db: Database,
  review: number,
  attempt: number,
  run: Run,
): Promise<void> {
  await db
    .prepare(
      'insert or replace into runs (review, analyzer, outcome, took_ms, attempt) values (?, ?, ?, ?, ?)',
    )
    .bind(review, run.analyzer, run.outcome, run.tookMs, attempt)
    .run()
}

export async function tenantOf(db: Database, installation: number): Promise<Tenant> {
  const row = await db
    .prepare('select reviewer_key, wallet, reward from tenants where installation = ?')
    .bind(installation)
    .first<Tenant>()
  return row ?? stranger
}

/** Marks what has been under way for too long as lost, and forgets what is old; counts the lost. */
export async function sweepReviews(
  db: Database,
  lostBefore: number,
  oldBefore: number,
): Promise<number> {
  const { meta } = await db
    .prepare(
      `update reviews set status = 'lost' where status in ('queued', 'running') and queued_at < ?`,
    )
    .bind(lostBefore)
    .run()
  await db.prepare('delete from reviews where queued_at < ?').bind(oldBefore).run()
  return meta.changes
}
