import type { Settings } from '../settings.ts'

/** What an app may decide in code about a worker. */
export interface WorkerSettings extends Settings {
  /** Route template of a request, `/orders/:id`, where the app knows one. */
  readonly route?: (request: Request) => string | undefined
  /**
   * Check-ins of scheduled runs: by cron expression the slug of its monitor, or `false` for none.
   * Expressions that are not named get a slug made of them.
   * @default {}
   */
  readonly monitors?: Readonly<Record<string, string>> | false
  /**
   * How often a queue retries a message, as in the worker's configuration. Only the last attempt
   * is an error; those before it are breadcrumbs.
   * @default 3 (https://developers.cloudflare.com/queues/configuration/batching-retries/)
   */
  readonly maxRetries?: number
}
