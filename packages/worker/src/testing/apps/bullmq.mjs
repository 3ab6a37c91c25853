// A worker of BullMQ whose jobs end in every way a job can. The tests add the jobs.
import { setImmediate } from 'node:timers/promises'
import { start, tag } from '@tacet/node'
import { breadcrumb } from '@tacet/telemetry/work'
import { shutdown } from '@tacet/worker'
import { watchProcessor, watchWorker, withTrace } from '@tacet/worker/bullmq'

const { BULLMQ = 'bullmq', LISTENING = 'yes', QUEUE, REDIS_URL, SANDBOX } = process.env
const { STALLS = '1', WATCHED = 'yes' } = process.env
const { DelayedError, Queue, UnrecoverableError, Worker } = await import(BULLMQ)

await start()
const connection = { url: REDIS_URL, maxRetriesPerRequest: null }
const queue = new Queue(QUEUE, { connection })
queue.on('error', () => {})

const processors = {
  completes: (job) => ({ returned: job.data.secret }),
  'fails for good': (job) => {
    throw new Error(`attempt ${job.attemptsMade + 1} of ${job.data.secret}`)
  },
  'fails once': (job) => {
    if (job.attemptsMade === 0) throw new Error('not yet')
  },
  'is given up': () => {
    throw new UnrecoverableError('never again')
  },
  'is discarded': (job) => {
    job.discard()
    throw new Error('discarded')
  },
  'backs off for good': () => {
    throw new Error('its backoff gave up')
  },
  'is moved': async (job, token) => {
    if (job.attemptsStarted > 1) return
    await job.moveToDelayed(Date.now() + 1, token)
    throw new DelayedError()
  },
  'is limited': async (job) => {
    if (job.attemptsStarted > 1) return
    await queue.rateLimit(1)
    throw Worker.RateLimitError()
  },
  'is a parent': () => {},
  'asks another': async () => {
    await queue.add('fails for good', withTrace({ secret: 'the asked one' }))
    throw new Error('the asking one')
  },
  'is one of many': async (job) => {
    const { index } = job.data
    tag(`only-${index}`, index)
    breadcrumb({ category: 'job', message: `began ${index}` })
    await setImmediate()
    await setImmediate()
    throw new Error(`one of many: ${index}`)
  },
  'is strict': (job) => {
    const keys = Object.keys(job.data)
    if (keys.length > 0) throw new Error(`unknown keys ${keys.join()}`)
  },
  hangs: () => {
    console.log('HANGS')
    return new Promise(() => {})
  },
}

const settings = {
  component: 'post office',
  onOutcome: ({ job, outcome, reference }) => {
    console.log(`OUTCOME ${JSON.stringify([job.name, outcome, job.attempt, reference])}`)
  },
}
const processor = watchProcessor((job, token) => processors[job.name](job, token), settings)
const plain = (job) => processors[job.name](job)
const worker = new Worker(QUEUE, SANDBOX ?? (WATCHED === 'yes' ? processor : plain), {
  connection,
  concurrency: 50,
  lockDuration: 1_000,
  stalledInterval: 500,
  maxStalledCount: Number(STALLS),
  settings: { backoffStrategy: () => -1 },
})
watchWorker(worker, settings)
if (LISTENING === 'yes') worker.on('error', ({ message }) => console.log(`ERROR ${message}`))

process.on('SIGTERM', async () => {
  await Promise.all([worker.close(), queue.close()])
  await shutdown(5_000)
  process.exit()
})
await worker.waitUntilReady()
console.log('READY')
