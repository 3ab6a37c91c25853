// A worker of pg-boss whose jobs end in every way a job can. It adds the jobs it is told to.
import { start } from '@tacet/node'
import { shutdown } from '@tacet/worker'
import { watchBoss, watchDeadLetter, watchHandler, withTrace } from '@tacet/worker/pg-boss'
import { fromPglite, PgBoss } from 'pg-boss'

const { DATABASE_URL, JOBS = '[]', LISTENING = 'yes' } = process.env

await start()

const database = async () => {
  if (DATABASE_URL !== undefined) return { connectionString: DATABASE_URL }
  const { PGlite } = await import('@electric-sql/pglite')
  return { db: fromPglite(new PGlite()), backend: 'pglite' }
}
const boss = new PgBoss({
  ...(await database()),
  superviseIntervalSeconds: 1,
  monitorIntervalSeconds: 1,
})
watchBoss(boss)
if (LISTENING === 'yes') boss.on('error', ({ message }) => console.log(`ERROR ${message}`))
await boss.start()

const handlers = {
  completes: ([job]) => ({ returned: job.data.secret }),
  'fails-for-good': ([job]) => {
    throw new Error(`attempt ${job.retryCount + 1} of ${job.data?.secret}`)
  },
  'fails-once': ([job]) => {
    if (job.retryCount === 0) throw new Error('not yet')
  },
  'asks-another': async () => {
    await boss.send('fails-for-good', withTrace({ secret: 'of the asked one' }), { retryLimit: 0 })
    throw new Error('the asking one')
  },
  'is-strict': ([job]) => {
    const keys = Object.keys(job.data)
    if (keys.length > 0) throw new Error(`unknown keys ${keys.join()}`)
  },
  hangs: () => {
    console.log('HANGS')
    return new Promise(() => {})
  },
  batch: (jobs) => {
    console.log(`BATCH of ${jobs.length}`)
    throw new Error('the batch broke')
  },
  results: (jobs) =>
    jobs
      .map(({ id, data }) => ({ id, status: data.status, output: data }))
      .filter(({ status }) => status !== 'left out'),
  blind: () => {
    throw new Error('seen by nobody')
  },
}
const options = {
  batch: { batchSize: 3 },
  results: { batchSize: 4, perJobResults: true },
  blind: { includeMetadata: false },
}

const settings = {
  component: 'post office',
  onOutcome: ({ job, outcome }) => {
    console.log(`OUTCOME ${JSON.stringify([job.name, outcome, job.attempt])}`)
  },
}
await boss.createQueue('dead-letters')
const polling = { includeMetadata: true, pollingIntervalSeconds: 0.5 }
await boss.work('dead-letters', polling, watchDeadLetter(undefined, settings))
for (const name of Object.keys(handlers)) {
  await boss.createQueue(name, { retryLimit: 2, deadLetter: 'dead-letters' })
}
for (const { name, data, options: given } of JSON.parse(JOBS)) await boss.send(name, data, given)
for (const [name, handler] of Object.entries(handlers)) {
  const chosen = { ...polling, ...options[name] }
  await boss.work(
    name,
    chosen,
    watchHandler(async (jobs) => handler(jobs), { ...settings, ...chosen }),
  )
}

process.on('SIGTERM', async () => {
  await boss.stop({ graceful: true, timeout: 2_000 })
  await shutdown(5_000)
  process.exit()
})
console.log('READY')
