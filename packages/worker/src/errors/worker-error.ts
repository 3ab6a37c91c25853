import { isOn, isolate } from '@tacet/telemetry/work'
import { quietly } from '../quietly.ts'
import { tellSparingly } from './sparing.ts'

/** Where in the app a worker ran into something. */
export interface WorkerErrorFacts {
  readonly component?: string | undefined
  readonly queue?: string | undefined
}

/**
 * Tells of an error of the worker itself and of no job: a connection that was lost, a queue that
 * cannot be read. Such errors come in thousands, so each cause is at most one event in 30 seconds;
 * its tag `worker.held_back` counts those before it that were not told of. Never throws.
 *
 * @param cause A name of few distinct values: `redis connection`.
 * @param error What the worker was told.
 *
 * @example
 * connection.on('error', (error) => workerError('redis connection', error, { queue: 'invoices' }))
 */
export function workerError(cause: string, error: unknown, facts: WorkerErrorFacts = {}): void {
  if (!isOn()) return
  quietly(() => {
    const { component, queue } = facts
    const tags = {
      'worker.cause': cause,
      ...(component !== undefined && { component }),
      ...(queue !== undefined && { queue }),
    }
    const context = { handled: false, fingerprint: ['worker error', cause], tags }
    // It belongs to no job, though one may be running where it is noticed.
    tellSparingly(`worker\n${cause}`, error, context, (tellIt) =>
      isolate({ name: 'worker error', trace: 'new', tags }, tellIt),
    )
  })
}
