import { capture } from '@tacet/telemetry'
import { isContext } from '../invocations.ts'
import { requestInvocation } from '../request-invocation.ts'
import type { Invocation } from '../run-invocation.ts'
import { cronInvocation } from './cron.ts'
import { batchInvocation, type QueueBatch } from './queue.ts'
import type { Loaded } from './sentry.ts'
import type { WorkerSettings } from './settings.ts'

/** What is known about one call of a handler. */
export interface Call {
  /** What it is called with first: a request, a batch, a tick, a mail, traces. */
  readonly subject: unknown
  /** The host's execution context. */
  readonly context: unknown
  readonly work: () => unknown
  readonly settings: WorkerSettings
}

/** Makes an invocation of a call, once the SDK is there. */
export type Observe = (call: Call, loaded: Loaded) => Invocation<unknown>

/**
 * The handlers of a worker, by name.
 *
 * Source: https://developers.cloudflare.com/workers/runtime-apis/handlers/
 */
export const observers: Readonly<Record<string, Observe>> = {
  fetch: ({ subject, context, work, settings }) =>
    requestInvocation({
      request: subject as Request,
      context: contextOf(context),
      route: routeOf(settings, subject as Request),
      work,
    }),
  queue: ({ subject, context, work, settings }, loaded) =>
    batchInvocation(subject as QueueBatch, contextOf(context), work, loaded, settings),
  scheduled: ({ subject, context, work, settings }, loaded) =>
    cronInvocation(subject as object, contextOf(context), work, loaded, settings),
  // Neither who wrote to whom nor what: a mail says nothing here but that it came.
  email: (call) => plainInvocation('email', call),
  tail: (call) => plainInvocation('tail', call),
}

/** An invocation of which nothing is known but its name. */
export function plainInvocation(
  name: string,
  { context, work }: Pick<Call, 'context' | 'work'>,
  tags: Readonly<Record<string, string>> = {},
): Invocation<unknown> {
  return {
    context: contextOf(context),
    name,
    op: 'function',
    attributes: { 'sentry.source': 'task', ...tags },
    work,
    onFailure: (error) => capture(error, { handled: false, tags: { handler: name, ...tags } }),
  }
}

/** Probes and preflights are no reason to load anything. */
export function startsNothing(handler: string, subject: unknown): boolean {
  if (handler !== 'fetch') return false
  const { method } = subject as Request
  return method === 'OPTIONS' || method === 'HEAD'
}

function contextOf(context: unknown): Invocation<unknown>['context'] {
  return isContext(context) ? context : undefined
}

function routeOf({ route }: WorkerSettings, request: Request): string | undefined {
  try {
    return route?.(request)
  } catch {
    return undefined
  }
}
