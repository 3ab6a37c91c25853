import { Queue, Worker } from 'bullmq'

// The measured worker. It is the same in every case; only what is wrapped around it differs.
const { BENCH_CONCURRENCY, BENCH_QUEUE, BENCH_REPORTER, BENCH_SERVER } = process.env
const connection = { url: BENCH_SERVER, maxRetriesPerRequest: null }
const settings = { connection, concurrency: Number(BENCH_CONCURRENCY), autorun: false }
const work = async () => {}

const queue = new Queue(BENCH_QUEUE, { connection })
const worker = await createWorker()
await worker.waitUntilReady()

async function createWorker() {
  if (BENCH_REPORTER === 'none') return new Worker(BENCH_QUEUE, work, settings)
  const { watchProcessor, watchWorker } = await import('@tacet/worker/bullmq')
  return watchWorker(new Worker(BENCH_QUEUE, watchProcessor(work), settings))
}

let left = 0
let done = () => {}
worker.on('completed', () => {
  left -= 1
  if (left === 0) done()
})

/** Works on so many jobs, which wait before the clock starts. In milliseconds. */
async function measure(jobs) {
  await worker.pause()
  const options = { removeOnComplete: true }
  for (let added = 0; added < jobs; added += 1_000) {
    const job = (_, index) => ({ name: 'nothing', data: { index }, opts: options })
    await queue.addBulk(Array.from({ length: Math.min(1_000, jobs - added) }, job))
  }
  left = jobs
  const ended = new Promise((resolve) => {
    done = resolve
  })
  const begun = process.hrtime.bigint()
  const before = process.cpuUsage()
  await worker.resume()
  await ended
  const { user, system } = process.cpuUsage(before)
  return { time: Number(process.hrtime.bigint() - begun) / 1e6, busy: (user + system) / 1e3 }
}

process.on('message', async ({ jobs }) => process.send(await measure(jobs)))
process.on('disconnect', () => process.exit())
process.send('ready')
