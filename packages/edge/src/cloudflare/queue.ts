import { capture } from '@tacet/telemetry'
import { agreementIn } from '../baggage.ts'
import { isContext, type InvocationContext } from '../invocations.ts'
import type { Invocation } from '../run-invocation.ts'
import type { TraceHeaders } from '../sdk.ts'
import type { EachMessageSettings, QueueBatch, QueueMessage } from './each-message.ts'
import type { Breadcrumb, WorkerParts } from './loaded.ts'
import type { WorkerSettings } from './settings.ts'

const defaultMaxRetries = 3

/** The work on one message of a batch. */
export interface MessageCall<Message> {
  readonly queue: string
  readonly message: Message & QueueMessage
  readonly context: unknown
  readonly settings: EachMessageSettings<Message>
  readonly work: () => unknown
}

/** A batch as an invocation. What its handler throws concerns all messages that it had not settled. */
export function batchInvocation(
  { queue, messages }: QueueBatch,
  context: InvocationContext | undefined,
  work: () => unknown,
  { addBreadcrumb }: Pick<WorkerParts, 'addBreadcrumb'>,
  { maxRetries }: WorkerSettings,
): Invocation<unknown> {
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
    onFailure(error) {
      const latest = messages.toSorted((a, b) => b.attempts - a.attempts)[0]
      if (latest === undefined || isLast(latest, maxRetries)) captureMessage(error, queue, latest)
      else addBreadcrumb(retryOf(error, queue, latest))
    },
  }
}

/** Runs the work on one message in a scope and a trace of its own, and throws what it throws. */
export async function observeMessage<Message>(
  { queue, message, context, settings, work }: MessageCall<Message>,
  { run, addBreadcrumb }: Pick<WorkerParts, 'addBreadcrumb' | 'run'>,
): Promise<void> {
  const { maxRetries, trace } = settings
  const isFinal = isLast(message, maxRetries)
  try {
    await run({
      context: isContext(context) ? context : undefined,
      name: `queue ${queue}`,
      op: 'queue.process',
      attributes: {
        'messaging.system': 'cloudflare',
        'messaging.destination.name': queue,
        'messaging.message.id': message.id,
        'messaging.message.retry.count': message.attempts - 1,
        'sentry.source': 'task',
      },
      trace: traceOf(message, trace),
      work,
      onFailure(error) {
        if (isFinal) captureMessage(error, queue, message)
      },
    })
  } catch (error) {
    // In the scope of the batch, so that a later message's error brings it along.
    if (!isFinal) addBreadcrumb(retryOf(error, queue, message))
    throw error
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
