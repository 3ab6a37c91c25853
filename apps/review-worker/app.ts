import { join } from 'node:path'
import { inWorkerd, type EdgeApp, type EdgeHost } from '@tacet/contract/edge/run'
import { requests, work } from './requests.ts'
import { openNeighbours, type Neighbours } from './testing/neighbours.ts'
import { guardrail, installations, rubric, secrets } from './testing/pulls.ts'
import { migrations, plan, wrangler } from './testing/plan.ts'

/** What Miniflare offers of D1; its types for it need those of workerd. */
export interface LocalDatabase {
  prepare(statement: string): {
    bind(...values: readonly unknown[]): ReturnType<LocalDatabase['prepare']>
    all(): Promise<{ readonly results: readonly unknown[] }>
    run(): Promise<unknown>
  }
}

/** The worker that runs at the moment, and its world. */
export interface Running {
  readonly neighbours: Neighbours
  readonly database: LocalDatabase
}

let neighbours: Neighbours | undefined
let database: LocalDatabase | undefined

/** What belongs to the session opened last. */
export function running(): Running {
  if (neighbours === undefined || database === undefined) throw new Error('nothing runs')
  return { neighbours, database }
}

/** A file of this folder in workerd, with everything that `wrangler.json` binds. */
export function hostOf(main: string): EdgeHost {
  return inWorkerd({
    main: join(import.meta.dirname, main),
    miniflare: plan,
    define: wrangler.define,
    async prepare(worker) {
      const opened = (await worker.getD1Database('DB')) as unknown as LocalDatabase
      // oxlint-disable-next-line no-await-in-loop -- migrations have an order
      for (const statement of migrations) await opened.prepare(statement).run()
      await opened
        .prepare(
          'insert into tenants (installation, reviewer_key, wallet, reward) values (?, ?, ?, ?)',
        )
        .bind(installations.paying, secrets.ownKey.value, secrets.wallet.value, 12.5)
        .run()
      database = opened
    },
  })
}

/** How the demo and the contract suite run the worker. */
export const app: EdgeApp = {
  name: 'the review worker',
  host: hostOf(wrangler.main),
  requests,
  work,
  tag: ['service', 'reviews'],
  async surroundings() {
    const opened = await openNeighbours()
    neighbours = opened
    return {
      env: {
        GITHUB_API_URL: opened.url,
        GITHUB_APP_TOKEN: secrets.githubToken.value,
        GITHUB_WEBHOOK_SECRET: secrets.webhookSecret.value,
        INSTALLATION_TAG_KEY: secrets.tagKey.value,
        PRIVATE_GUARDRAIL: guardrail,
        PRIVATE_RUBRIC: rubric,
        REVIEWER_API_KEY: secrets.reviewerKey.value,
        REVIEWER_CORRECTNESS_URL: `${opened.url}/correctness`,
        REVIEWER_SECURITY_URL: `${opened.url}/security`,
        REVIEWER_TIMEOUT_MS: '300',
      },
      get outgoing() {
        return opened.seen.map(({ headers }) => headers)
      },
      settled: reviewsSettled,
      close: () => opened.close(),
    }
  },
}

/** Resolves when no review is under way any more. */
async function reviewsSettled(): Promise<void> {
  const { database: db } = running()
  const underWay = db.prepare(`select 1 from reviews where status in ('queued', 'running')`)
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- until it is so
    const { results } = await underWay.all()
    if (results.length === 0) return
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
