// Works on one job that completes and one that fails, on the queue that `QUEUE` names. The preload
// traces all of it, down to the statements for Redis and PostgreSQL.
import { once } from 'node:events'
import { shutdown } from '@tacet/worker'

const { PLANTS, POSTGRES_URL, QUEUE, REDIS_URL } = process.env
const [payload, progress, returned, logged] = JSON.parse(PLANTS)
const data = { to: payload }

const queues = {
  async bullmq() {
    const { watchProcessor, watchWorker, withTrace } = await import('@tacet/worker/bullmq')
    const { Queue, Worker } = await import('bullmq')
    const connection = { url: REDIS_URL, maxRetriesPerRequest: null }
    const queue = new Queue('traced', { connection })
    const processor = watchProcessor(async (job) => {
      await job.updateProgress({ progress })
      await job.log(logged)
      if (job.name === 'fails') throw new Error('failed as planned')
      return { returned }
    })
    const worker = watchWorker(new Worker('traced', processor, { connection }))
    for (const name of ['completes', 'fails']) {
      const ended = once(worker, name === 'fails' ? 'failed' : 'completed')
      await queue.add(name, withTrace(data))
      await ended
    }
    await worker.close()
    await queue.close()
  },

  async 'pg-boss'() {
    const { watchHandler, withTrace } = await import('@tacet/worker/pg-boss')
    const { PgBoss } = await import('pg-boss')
    const boss = new PgBoss(POSTGRES_URL)
    await boss.start()
    for (const name of ['completes', 'fails']) {
      await boss.createQueue(name, { retryLimit: 0 })
      const ended = new Promise((resolve) => {
        const handler = watchHandler(async () => {
          setImmediate(resolve)
          if (name === 'fails') throw new Error('failed as planned')
          return { returned }
        })
        void boss.work(name, { includeMetadata: true, pollingIntervalSeconds: 0.5 }, handler)
      })
      await boss.send(name, withTrace(data))
      await ended
    }
    await boss.stop()
  },
}

console.log('READY')
await queues[QUEUE]()
await shutdown(10_000)
console.log('DONE')
