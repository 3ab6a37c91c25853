import type { Breadcrumb } from '@tacet/telemetry/work'
import type { QueueMessage } from './each-message.ts'

/** Messages of which attempts are remembered, and attempts of each. */
const mostMessages = 500
const mostAttempts = 10

/**
 * Attempts that failed in this isolate and that their queue repeats. What another isolate saw is not
 * among them: a queue tells how often a message was tried and not how it went.
 */
const failed = new Map<string, Breadcrumb[]>()

/** Notes an attempt that will be repeated, for the error that may come of it. */
export function noteAttempt(queue: string, message: QueueMessage, error: unknown): void {
  const { id, attempts } = message
  const crumb: Breadcrumb = {
    category: 'queue',
    level: 'warning',
    message: `attempt ${attempts} failed and is repeated`,
    data: { queue, id, error: error instanceof Error ? error.name : typeof error },
    time: Date.now(),
  }
  const before = forgetAttempts(queue, message)
  failed.set(keyOf(queue, message), [...before, crumb].slice(-mostAttempts))
  for (const oldest of failed.keys()) if (failed.size > mostMessages) failed.delete(oldest)
}

/** The attempts that were noted, which are no longer kept. */
export function forgetAttempts(queue: string, message: QueueMessage): readonly Breadcrumb[] {
  const key = keyOf(queue, message)
  const crumbs = failed.get(key) ?? []
  failed.delete(key)
  return crumbs
}

function keyOf(queue: string, { id }: QueueMessage): string {
  return JSON.stringify([queue, id])
}
