import { openInbox } from '@tacet/inbox'
import { startPostgres } from '../../../../packages/worker/src/testing/postgres.ts'
import { startRedis } from '../../../../packages/worker/src/testing/redis.ts'
import { milliseconds, ratios, table } from '../markdown.ts'
import { comparePairs, type Round } from '../statistics.ts'
import { startWorker, type MeasuredWorker, type WorkerOptions } from './measured-worker.ts'

export const title = 'Throughput of jobs'

const jobs = 10_000
const runsPerRound = 2

interface Case {
  readonly name: string
  readonly file: WorkerOptions['file']
  readonly concurrency: number
}

const cases: readonly Case[] = [
  { name: 'BullMQ, one job at a time', file: 'bullmq-worker.mjs', concurrency: 1 },
  { name: 'BullMQ, 50 at a time', file: 'bullmq-worker.mjs', concurrency: 50 },
  { name: 'pg-boss, in batches of 100', file: 'pg-boss-worker.mjs', concurrency: 1 },
]

/** Has three workers do the same nothing in turns: without tacet, with it off, with it on. */
export async function measureWorkers(rounds: number): Promise<string> {
  const [redis, postgres, inbox] = await Promise.all([startRedis(), startPostgres(), openInbox()])
  try {
    const rows: string[][] = []
    for (const each of cases) {
      const server = each.file === 'bullmq-worker.mjs' ? redis.url : postgres.url
      rows.push(...(await measureCase(each, server, inbox.dsn, rounds)))
    }
    return `Goals: off 1.00 ×, on at least 0.97 × of the jobs per second. ${jobs} jobs whose work is an empty function, ${runsPerRound} runs of each kind
per round in turns; Redis and PostgreSQL are real and on the same machine. Ratios are those of pairs of neighbours. The last
columns are the processor time of the worker, where more than 1 is what the same jobs cost more; on a busy machine trust these.

${table([['worker', 'without tacet', 'with', 'jobs per second, ratio', 'processor without', 'with', 'ratio'], ...rows])}`
  } finally {
    await Promise.all([redis.close(), postgres.close(), inbox.close()])
  }
}

async function measureCase(
  { name, ...each }: Case,
  server: string,
  dsn: string,
  rounds: number,
): Promise<string[][]> {
  const none = await startWorker({ ...each, server, reporter: 'none' })
  const off = await startWorker({ ...each, server, reporter: 'tacet' })
  const on = await startWorker({ ...each, server, reporter: 'tacet', dsn })
  const kinds = [
    { name: `${name}: off`, worker: off, times: [] as Round[], busy: [] as Round[] },
    { name: `${name}: on`, worker: on, times: [] as Round[], busy: [] as Round[] },
  ]
  // For the compilers.
  for (const worker of [none, off, on]) await worker.run(jobs)
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of kinds) {
      const { times, busy } = await measureRound(kind.worker, none)
      kind.times.push(times)
      kind.busy.push(busy)
    }
  }
  await Promise.all([none, off, on].map((worker) => worker.stop()))

  return kinds.map(({ name: kind, times, busy }) => {
    // Of speeds, so that less than 1 is slower.
    const speed = comparePairs(times.map(swapped))
    const cost = comparePairs(busy)
    return [
      kind,
      perSecond(speed.subject),
      perSecond(speed.reference),
      ratios(speed),
      milliseconds(cost.reference),
      milliseconds(cost.subject),
      ratios(cost),
    ]
  })
}

async function measureRound(
  subject: MeasuredWorker,
  reference: MeasuredWorker,
): Promise<{ times: Round; busy: Round }> {
  const times: Round = { subject: [], reference: [] }
  const busy: Round = { subject: [], reference: [] }
  for (let run = 0; run < runsPerRound; run += 1) {
    for (const [kind, worker] of [
      ['reference', reference],
      ['subject', subject],
    ] as const) {
      const measured = await worker.run(jobs)
      times[kind].push(measured.time)
      busy[kind].push(measured.busy)
    }
  }
  return { times, busy }
}

function swapped({ subject, reference }: Round): Round {
  return { subject: reference, reference: subject }
}

/** @param ms What the jobs of one run took. */
function perSecond(ms: number): string {
  return Math.round((jobs / ms) * 1_000).toLocaleString('en')
}
