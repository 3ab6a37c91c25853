import type { TraceData } from './loaded.ts'
import type { WorkerSettings } from './settings.ts'
import { loadedNow } from './start.ts'

/** The parts of a queue's message that are read: its body never is. */
export interface QueueMessage {
  readonly id: string
  readonly attempts: number
}

/** The parts of a batch that are read. */
export interface QueueBatch<Message extends QueueMessage = QueueMessage> {
  readonly queue: string
  readonly messages: readonly Message[]
}

/** A message that is settled one by one. */
export interface SettledMessage extends QueueMessage {
  ack(): void
  retry(): void
}

/** What `eachMessage` may be told. */
export interface EachMessageSettings<Message> extends Pick<WorkerSettings, 'maxRetries'> {
  /** Where the producer put what `traceHeaders()` gave it. */
  readonly trace?: (message: Message) => Partial<TraceData> | undefined
}

/**
 * Makes a queue handler of a function for one message. Each is acknowledged when the function is
 * done with it and retried when it throws, whatever becomes of the others; this holds with telemetry
 * off as well. Only the last attempt of a message is an error.
 *
 * @param work Called for one message after the other.
 * @param settings How often the queue retries, and where a message carries its trace.
 *
 * @example
 * export default withTelemetry({ queue: eachMessage(async (message, env) => review(message.body, env)) })
 */
export function eachMessage<Message extends SettledMessage, Env, Context>(
  work: (message: Message, env: Env, context: Context) => unknown,
  settings: EachMessageSettings<Message> = {},
): (batch: QueueBatch<Message>, env: Env, context: Context) => Promise<void> {
  return async ({ queue, messages }, env, context) => {
    for (const message of messages) {
      const workOnIt = (): unknown => work(message, env, context)
      const loaded = loadedNow()
      try {
        // One after the other: that is the order a queue promises, as far as it promises any.
        // oxlint-disable-next-line no-await-in-loop
        await (loaded === undefined
          ? workOnIt()
          : loaded.observeMessage({ queue, message, context, settings, work: workOnIt }))
        message.ack()
      } catch {
        message.retry()
      }
    }
  }
}

/**
 * The trace that the running code belongs to, to be put into a message or a request of the
 * operator's own.
 *
 * @returns Empty when telemetry is off.
 */
export function traceHeaders(): Partial<TraceData> {
  return loadedNow()?.traceHeaders() ?? {}
}
