import type { traceHeaders } from '@tacet/edge/cloudflare'

/** What `wrangler.json` and the operator's secrets bind. */
export interface Env {
  readonly DB: Database
  readonly REVIEWS: { send(order: ReviewOrder): Promise<unknown> }
  readonly GITHUB_API_URL: string
  readonly GITHUB_APP_TOKEN: string
  readonly GITHUB_WEBHOOK_SECRET: string
  readonly REVIEWER_CORRECTNESS_URL: string
  readonly REVIEWER_SECURITY_URL: string
  readonly REVIEWER_API_KEY: string
  readonly REVIEWER_TIMEOUT_MS: string
  /** How reviewers are to judge. Nobody outside may read it. */
  readonly PRIVATE_RUBRIC: string
  /** Where the rules lie that findings must not mention. */
  readonly PRIVATE_GUARDRAIL: string
  /** Makes tags of installations. */
  readonly INSTALLATION_TAG_KEY?: string
  /** The level below which nothing is told, and JSON with exceptions by installation. */
  readonly TELEMETRY_LEVEL?: string
  readonly TELEMETRY_LEVELS?: string
}

/** The parts of D1 that are used. https://developers.cloudflare.com/d1/worker-api/ */
export interface Database {
  prepare(statement: string): Statement
}

interface Statement {
  bind(...values: readonly (number | string | null)[]): Statement
  run(): Promise<{ readonly meta: { readonly changes: number } }>
  first<Row>(): Promise<Row | null>
}

/** A pull request, as the webhook tells of it. */
export interface Pull {
  readonly delivery: string
  readonly installation: number
  readonly repository: string
  readonly number: number
  readonly title: string
  readonly body: string
}

/** What is put into the queue: a pull request, and the trace that its review belongs to. */
export interface ReviewOrder extends Pull {
  /** Its number in the database. */
  readonly review: number
  readonly trace: ReturnType<typeof traceHeaders>
}

/** A message of the queue. */
export interface ReviewMessage {
  readonly id: string
  readonly attempts: number
  readonly body: ReviewOrder
  ack(): void
  retry(): void
}
