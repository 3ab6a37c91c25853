import { PgBoss } from 'pg-boss'

// The measured worker. It is the same in every case; only what is wrapped around it differs.
const { BENCH_QUEUE, BENCH_REPORTER, BENCH_SERVER } = process.env
const batchSize = 100

const boss = new PgBoss({ connectionString: BENCH_SERVER, supervise: false, schedule: false })
boss.on('error', console.error)
await boss.start()
await boss.createQueue(BENCH_QUEUE)

let left = 0
let done = () => {}
const handler = async (jobs) => {
  left -= jobs.length
  if (left === 0) done()
}
const work = await createHandler()

async function createHandler() {
  if (BENCH_REPORTER === 'none') return handler
  const { watchHandler } = await import('@tacet/worker/pg-boss')
  return watchHandler(handler)
}

/** Works on so many jobs, which wait before the clock starts. In milliseconds. */
async function measure(jobs) {
  const job = (_, index) => ({ data: { index } })
  for (let added = 0; added < jobs; added += 1_000) {
    await boss.insert(BENCH_QUEUE, Array.from({ length: 1_000 }, job))
  }
  left = jobs
  const ended = new Promise((resolve) => {
    done = resolve
  })
  const begun = process.hrtime.bigint()
  const before = process.cpuUsage()
  const options = { batchSize, includeMetadata: true, burstWhenBatchFull: true }
  await boss.work(BENCH_QUEUE, options, work)
  await ended
  const { user, system } = process.cpuUsage(before)
  const time = Number(process.hrtime.bigint() - begun) / 1e6
  await boss.offWork(BENCH_QUEUE, { wait: true })
  await boss.deleteAllJobs(BENCH_QUEUE)
  return { time, busy: (user + system) / 1e3 }
}

process.on('message', async ({ jobs }) => process.send(await measure(jobs)))
process.on('disconnect', () => process.exit())
process.send('ready')
