import type * as Bullmq5 from 'bullmq-5'
import type * as Bullmq6 from 'bullmq'
import { watchProcessor } from './watch-processor.ts'
import { watchWorker } from './watch-worker.ts'
import { withTraceInFlow } from './with-trace-in-flow.ts'

interface Mail {
  readonly to: string
}

// Both majors take what the wrapper gives, and hand it their own jobs.
export const in6 = (sdk: typeof Bullmq6): Bullmq6.Worker<Mail, number> =>
  watchWorker(
    new sdk.Worker<Mail, number>(
      'mail',
      watchProcessor(async (job: Bullmq6.Job<Mail, number>, token, signal) => {
        await job.updateProgress(50)
        signal?.throwIfAborted()
        return job.data.to.length + (token ?? '').length
      }),
      { connection: {} },
    ),
  )
export const in5 = (sdk: typeof Bullmq5): Bullmq5.Worker<Mail, number> =>
  watchWorker(
    new sdk.Worker<Mail, number>(
      'mail',
      watchProcessor(async (job: Bullmq5.Job<Mail, number>) => job.data.to.length),
      { connection: {} },
    ),
  )

// Without a word about types, the job is that of the worker.
export const inferred = (sdk: typeof Bullmq6): Bullmq6.Worker<Mail> =>
  new sdk.Worker<Mail>(
    'mail',
    watchProcessor(async (job) => {
      await job.updateProgress(1)
      return job.data.to
    }),
    { connection: {} },
  )

export const flow = (producer: Bullmq6.FlowProducer, job: Bullmq6.FlowJob): unknown =>
  producer.add(withTraceInFlow(job))
