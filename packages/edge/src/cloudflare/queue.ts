import { capture } from '@tacet/telemetry'
import { agreementIn } from '../baggage.ts'
import type { InvocationContext } from '../invocations.ts'
import type { Invocation } from '../run-invocation.ts'
import type { TraceHeaders } from '../sdk.ts'
import type { Breadcrumb, Loaded } from './sentry.ts'
import type { WorkerSettings } from './settings.ts'
import { loadedNow } from './start.ts'

const defaultMaxRetries = 3

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

/** The two headers that carry a trace. */
export interface TraceData {
  readonly 'sentry-trace': string
  readonly baggage: string
}

/**
 * The trace that the running code belongs to, to be put into a message or a request of the
 * operator's own.
 *
 * @returns Empty when telemetry is off or nothing is sampled.
 */
export function traceHeaders(): Partial<TraceData> {
  const { sentryTrace, baggage } = loadedNow()?.trace() ?? {}
  const agreed = agreementIn(baggage)
  return {
    ...(sentryTrace === undefined ? {} : { 'sentry-trace': sentryTrace }),
    ...(agreed === undefined ? {} : { baggage: agreed }),
  }
}

/** A batch as an invocation. What its handler throws concerns all messages that it had not settled. */
export function batchInvocation(
  batch: QueueBatch,
  context: InvocationContext | undefined,
  work: () => unknown,
  loaded: Pick<Loaded, 'addBreadcrumb'>,
  { maxRetries }: WorkerSettings,
): Invocation<unknown> {
  const { queue, messages } = batch
  return {
    context,
    name: `queue ${queue}`,
    op: 'queue.process',
    attributes: {
      'messaging.system': 'cloudflare',
      'messaging.destination.name': queue,
      'messaging.batch.message_count': messages.length,
      'sentry.source': 'task',
    },
    work,
    onFailure: (error) => {
      const latest = messages.toSorted((a, b) => b.attempts - a.attempts)[0]
      if (latest === undefined || isLast(latest, maxRetries)) {
        captureMessage(error, queue, latest)
      } else {
        loaded.addBreadcrumb(retryOf(error, queue, latest))
      }
    },
  }
}

/**
 * Makes a queue handler of a function for one message. Each is acknowledged when the function is
 * done with it and retried when it throws, whatever becomes of the others; this holds with telemetry
 * off as well.
 *
 * @param work Called for one message after the other.
 *
 * @example
 * export default withTelemetry({ queue: eachMessage(async (message, env) => review(message.body, env)) })
 */
export function eachMessage<Message extends SettledMessage, Env, Context extends InvocationContext>(
  work: (message: Message, env: Env, context: Context) => unknown,
  { trace, maxRetries }: EachMessageSettings<Message> = {},
): (batch: QueueBatch<Message>, env: Env, context: Context) => Promise<void> {
  return async ({ queue, messages }, env, context) => {
    for (const message of messages) {
      const loaded = loadedNow()
      const workOnIt = async (): Promise<void> => {
        await work(message, env, context)
      }
      try {
        // One after the other: that is the order a queue promises as far as it promises any.
        // oxlint-disable-next-line no-await-in-loop
        await (loaded === undefined
          ? workOnIt()
          : loaded.run({
              context,
              name: `queue ${queue}`,
              op: 'queue.process',
              attributes: messageAttributes(queue, message),
              trace: traceOf(message, trace),
              work: workOnIt,
              onFailure: (error) => {
                if (isLast(message, maxRetries)) captureMessage(error, queue, message)
              },
            }))
        message.ack()
      } catch (error) {
        // In the scope of the batch, so that a later message's error brings it along.
        if (!isLast(message, maxRetries)) loaded?.addBreadcrumb(retryOf(error, queue, message))
        message.retry()
      }
    }
  }
}

/** The queue gives up after this attempt, or moves the message to where dead letters go. */
function isLast({ attempts }: QueueMessage, maxRetries: number = defaultMaxRetries): boolean {
  return attempts > maxRetries
}

function captureMessage(error: unknown, queue: string, message: QueueMessage | undefined): void {
  const about =
    message === undefined
      ? {}
      : { 'queue.message.id': message.id, 'queue.attempt': String(message.attempts) }
  capture(error, { handled: false, tags: { queue, ...about } })
}

function retryOf(error: unknown, queue: string, { id, attempts }: QueueMessage): Breadcrumb {
  return {
    category: 'queue',
    level: 'warning',
    message: `attempt ${attempts} failed and is repeated`,
    data: { queue, id, error: error instanceof Error ? error.name : typeof error },
  }
}

function messageAttributes(
  queue: string,
  { id, attempts }: QueueMessage,
): Record<string, boolean | number | string> {
  return {
    'messaging.system': 'cloudflare',
    'messaging.destination.name': queue,
    'messaging.message.id': id,
    'messaging.message.retry.count': attempts - 1,
    'sentry.source': 'task',
  }
}

function traceOf<Message>(
  message: Message,
  read: EachMessageSettings<Message>['trace'],
): TraceHeaders {
  try {
    const { 'sentry-trace': sentryTrace, baggage } = read?.(message) ?? {}
    return { sentryTrace, baggage: agreementIn(baggage) }
  } catch {
    return { sentryTrace: undefined, baggage: undefined }
  }
}
