import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const directory = join(import.meta.dirname, '..')

/** The parts of `wrangler.json` that are read here. */
interface Wrangler {
  readonly main: string
  readonly compatibility_date: string
  readonly compatibility_flags: readonly string[]
  readonly define: Readonly<Record<string, string>>
  readonly vars: Readonly<Record<string, string>>
  readonly d1_databases: readonly { readonly binding: string; readonly migrations_dir: string }[]
  readonly queues: {
    readonly producers: readonly { readonly binding: string; readonly queue: string }[]
    readonly consumers: readonly {
      readonly queue: string
      readonly max_batch_size: number
      readonly max_batch_timeout: number
      readonly max_retries: number
    }[]
  }
  readonly triggers: { readonly crons: readonly string[] }
}

/** What `wrangler deploy` reads. */
export const wrangler: Wrangler = JSON.parse(
  readFileSync(join(directory, 'wrangler.json'), 'utf8'),
) as Wrangler

/** The same, as Miniflare spells it. */
export const plan = {
  compatibilityDate: wrangler.compatibility_date,
  compatibilityFlags: [...wrangler.compatibility_flags],
  d1Databases: wrangler.d1_databases.map(({ binding }) => binding),
  queueProducers: Object.fromEntries(
    wrangler.queues.producers.map(({ binding, queue }) => [binding, queue]),
  ),
  queueConsumers: Object.fromEntries(
    wrangler.queues.consumers.map((consumer) => [
      consumer.queue,
      {
        maxBatchSize: consumer.max_batch_size,
        maxBatchTimeout: consumer.max_batch_timeout,
        maxRetries: consumer.max_retries,
        retryDelay: 0,
      },
    ]),
  ),
}

/** The statements of the migrations, in their order. */
export const migrations: readonly string[] = wrangler.d1_databases.flatMap(({ migrations_dir }) =>
  readdirSync(join(directory, migrations_dir))
    .toSorted()
    .flatMap((file) => readFileSync(join(directory, migrations_dir, file), 'utf8').split(';'))
    .map((statement) => statement.trim())
    .filter((statement) => statement !== ''),
)
