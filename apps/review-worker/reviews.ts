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

/** Writes a review down; `false` when its delivery was seen before. */
export async function storeReview(db: Database, pull: Pull): Promise<boolean> {
  const { delivery, installation, repository, number } = pull
  try {
    const { meta } = await db
      .prepare(
        `insert into reviews (delivery, installation, repository, number, queued_at)
         values (?, ?, ?, ?, ?) on conflict (delivery) do nothing`,
      )
      .bind(delivery, installation, repository, number, Date.now())
      .run()
    return meta.changes > 0
  } catch (cause) {
    throw new Error(`cannot store the review of ${JSON.stringify(pull)}`, { cause })
  }
}

export async function setStatus(
  db: Database,
  delivery: string,
  status: ReviewStatus,
): Promise<void> {
  await db.prepare('update reviews set status = ? where delivery = ?').bind(status, delivery).run()
}

export async function statusOf(db: Database, delivery: string): Promise<ReviewStatus | undefined> {
  const row = await db
    .prepare('select status from reviews where delivery = ?')
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
  delivery: string,
  attempt: number,
  run: Run,
): Promise<void> {
  await db
    .prepare(
      'insert or replace into runs (delivery, analyzer, outcome, took_ms, attempt) values (?, ?, ?, ?, ?)',
    )
    .bind(delivery, run.analyzer, run.outcome, run.tookMs, attempt)
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
