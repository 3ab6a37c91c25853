import { capture } from '@tacet/telemetry'
import { agreementIn, breadcrumb } from '@tacet/telemetry/work'
import { isContext, type InvocationContext } from '../invocation/invocations.ts'
import type { Invocation } from '../invocation/run-invocation.ts'
import type { TraceHeaders } from '../sdk.ts'
import type { EachMessageSettings, QueueBatch, QueueMessage } from './each-message.ts'
import { forgetAttempts, noteAttempt } from './failed-attempts.ts'
import type { WorkerParts } from './loaded.ts'
import type { WorkerSettings } from './settings.ts'
import { nameSource } from '../invocation/name-source.ts'

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
      ...nameSource('task'),
    },
    work,
    onFailure(error) {
      const latest = messages.toSorted((a, b) => b.attempts - a.attempts)[0]
      if (latest === undefined) capture(error, { handled: false, tags: { queue } })
      else tellFailure(error, queue, latest, maxRetries)
    },
  }
}

/** Runs the work on one message in a scope and a trace of its own, and throws what it throws. */
export async function observeMessage<Message>(
  { queue, message, context, settings, work }: MessageCall<Message>,
  { run }: Pick<WorkerParts, 'run'>,
): Promise<void> {
  const { maxRetries, trace } = settings
  await run({
    context: isContext(context) ? context : undefined,
    name: `queue ${queue}`,
    op: 'queue.process',
    attributes: {
      'messaging.system': 'cloudflare',
      'messaging.destination.name': queue,
      'messaging.message.id': message.id,
      'messaging.message.retry.count': message.attempts - 1,
      ...nameSource('task'),
    },
    trace: traceOf(message, trace),
    work,
    onFailure: (error) => tellFailure(error, queue, message, maxRetries),
  })
  forgetAttempts(queue, message)
}

/**
 * An error when the queue gives up after this attempt or moves the message to where dead letters go,
 * and with it the attempts before; else nothing but a note of it.
 */
function tellFailure(
  error: unknown,
  queue: string,
  message: QueueMessage,
  maxRetries: number = defaultMaxRetries,
): void {
  const { id, attempts } = message
  if (attempts <= maxRetries) return noteAttempt(queue, message, error)
  for (const crumb of forgetAttempts(queue, message)) breadcrumb(crumb)
  const tags = { queue, 'queue.message.id': id, 'queue.attempt': String(attempts) }
  capture(error, { handled: false, tags })
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
