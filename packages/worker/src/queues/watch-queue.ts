import type { OnOutcome } from '../jobs/job-outcome.ts'
import { watchJob, type WatchSettings } from '../jobs/watch-job.ts'

/** The parts of a message that are used. Of its body only reserved keys are read. */
export interface Message {
  readonly id: string
  readonly body: unknown
  /** Counted from 1. */
  readonly attempts: number
  ack(): void
  retry(): void
}

/** A batch of messages, as Cloudflare hands it over. */
export interface Batch<M extends Message = Message> {
  readonly queue: string
  readonly messages: readonly M[]
}

/** What the host hands along, as far as it is used. */
export interface HostContext {
  waitUntil?(work: Promise<unknown>): unknown
}

/** What is to be done with one message. */
export type MessageWork<M extends Message, Env, Context> = (
  message: M,
  env: Env,
  context: Context,
) => unknown

/** A worker's `queue` handler. */
export type QueueHandler<M extends Message, Env, Context> = (
  batch: Batch<M>,
  env: Env,
  context: Context,
) => Promise<void>

/** How the queue is set up, and what is told of its messages. */
export interface QueueSettings<M extends Message> extends WatchSettings {
  /** How often the queue retries, as its consumer is configured. @default 3 */
  readonly maxRetries?: number
  /** What kind of job a message is, of few distinct kinds. @default the name of the queue */
  readonly name?: string | ((message: M) => string)
}

/** https://developers.cloudflare.com/queues/configuration/batching-retries/ */
const defaultMaxRetries = 3

/**
 * Makes a queue handler of a function for one message. Each message is acknowledged when the function
 * is done with it and retried when it throws, whatever becomes of the others; what the function itself
 * said of it (`ack`, `retry`) stands. This holds with telemetry off as well. After `maxRetries` the
 * queue gives a message up, or moves it to its dead letters: that is the event.
 *
 * @param work Called for one message after the other.
 *
 * @example
 * export default withTelemetry({
 *   queue: watchQueue((message, env) => review(message.body, env), { maxRetries: 5 }),
 * })
 */
export function watchQueue<M extends Message, Env, Context extends HostContext>(
  work: MessageWork<M, Env, Context>,
  settings: QueueSettings<M> = {},
): QueueHandler<M, Env, Context> {
  const { maxRetries = defaultMaxRetries, name, onOutcome, ...watch } = settings
  return async ({ queue, messages }, env, context) => {
    const told = onOutcome === undefined ? {} : { onOutcome: keptAlive(onOutcome, context) }
    for (const message of messages) {
      const facts = {
        queue,
        name: nameOf(name, message) ?? queue,
        id: message.id,
        attempt: message.attempts,
        attempts: maxRetries + 1,
        data: message.body,
      }
      try {
        // One after the other: that is the order a queue keeps, as far as it keeps any.
        // oxlint-disable-next-line no-await-in-loop
        await watchJob(facts, () => work(message, env, context), { ...watch, ...told })
      } catch {
        message.retry()
        continue
      }
      message.ack()
    }
  }
}

/** Workers end with their last answer, unless they are asked to wait. */
function keptAlive(onOutcome: OnOutcome, context: HostContext): OnOutcome {
  return (outcome) => {
    const taken = Promise.resolve(onOutcome(outcome))
    context.waitUntil?.(taken.catch(() => {}))
    return taken
  }
}

function nameOf<M>(
  name: string | ((message: M) => string) | undefined,
  message: M,
): string | undefined {
  try {
    return typeof name === 'function' ? name(message) : name
  } catch {
    return undefined
  }
}
