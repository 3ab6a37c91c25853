import { log, metric, span } from '@tacet/node'
import { watchCron } from '@tacet/worker'
import type { Provider } from './provider.ts'

/** What a job is given. Who asked for it stands in it, too: that is who hears how it went. */
export interface JobData {
  /** The person who asked for it. */
  readonly initiatorUserId?: string
  /** Who asked for it, where that need not be a person. */
  readonly actor?: { readonly type: string; readonly id: string }
  readonly [field: string]: unknown
}

/** What jobs work with. */
export interface Tools {
  readonly provider: Provider
  readonly warehouseUrl: string
}

export interface JobKind {
  /** How often it is tried before it counts as failed. */
  readonly attempts: number
  /** When the queue starts it by itself, in UTC. */
  readonly cron?: string
  work(data: JobData, tools: Tools): Promise<unknown>
}

/**
 * The jobs. They are as careless with secrets as jobs are: payloads stand in messages, keys in causes,
 * tokens in variables.
 */
export const jobs: Readonly<Record<string, JobKind>> = {
  'charge-card': {
    attempts: 1,
    async work({ card, cents, cookie }, { provider }) {
      log.info(`charging card ${String(card)}`, { cookie })
      const charge = await span({ name: 'charge', op: 'payment', attributes: { card } }, () =>
        provider.charge(String(card), Number(cents)),
      )
      metric.count('cards.charged', 1, { attributes: { card } })
      return charge
    },
  },
  'import-contacts': {
    attempts: 3,
    work: async ({ file }, { provider }) => ({
      imported: (await provider.contacts(String(file))).length,
    }),
  },
  'print-label': {
    attempts: 3,
    async work(data) {
      const printerToken = String(data['printerToken'])
      throw new Error(`printer refused ${JSON.stringify(data)} and its token ${printerToken}`)
    },
  },
  'clean-carts': {
    attempts: 1,
    work: async () => ({ removed: 0 }),
  },
  'renew-certificate': {
    attempts: 2,
    async work({ host, key }) {
      throw new Error(`no certificate for ${String(host)}, whose key is ${String(key)}`)
    },
  },
  'nightly-report': {
    attempts: 1,
    cron: '0 3 * * *',
    async work(_data, { warehouseUrl }) {
      throw new Error(`cannot reach the warehouse at ${warehouseUrl}`)
    },
  },
}

/** What the queue calls. Crons say that they began and how they ended: a night without a report is noticed. */
export async function runJob(name: string, data: JobData | null, tools: Tools): Promise<unknown> {
  const kind = jobs[name]
  if (kind === undefined) throw new Error(`there is no job "${name}"`)
  const { cron } = kind
  const work = () => kind.work(data ?? {}, tools)
  return cron === undefined ? work() : watchCron(name, work, { schedule: cron, timezone: 'UTC' })
}
