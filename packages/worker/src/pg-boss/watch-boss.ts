import { errorMonitor, type EventEmitter } from 'node:events'
import { workerError } from '../errors/worker-error.ts'

/**
 * Watches the errors of pg-boss itself, such as a lost database: at most one in 30 seconds is told.
 *
 * It handles nothing: an `error` that nobody listens for still ends the process, as Node has it.
 *
 * @returns The very instance.
 *
 * @example
 * const boss = watchBoss(new PgBoss(process.env.DATABASE_URL))
 */
export function watchBoss<B extends EventEmitter>(boss: B): B {
  const events: EventEmitter = boss
  events.on(errorMonitor, (error: unknown) => {
    const { code, queue } = fieldsOf(error)
    const facts = typeof queue === 'string' ? { queue } : {}
    workerError(typeof code === 'string' ? code : 'pg-boss', toError(error), facts)
  })
  return boss
}

/** Workers of pg-boss emit a plain copy of the error's fields, which is not an `Error` any more. */
function toError(error: unknown): unknown {
  if (error instanceof Error) return error
  const { message, stack } = fieldsOf(error)
  if (typeof message !== 'string') return error
  const whole = new Error(message)
  if (typeof stack === 'string') whole.stack = stack
  return whole
}

function fieldsOf(error: unknown): Record<'code' | 'message' | 'queue' | 'stack', unknown> {
  const { code, message, queue, stack } = Object(error) as Record<string, unknown>
  return { code, message, queue, stack }
}
