import { attempt } from '../invocation/attempt.ts'
import { capture } from '@tacet/telemetry'
import { isContext } from '../invocation/invocations.ts'
import { requestInvocation } from '../invocation/request-invocation.ts'
import type { Invocation } from '../invocation/run-invocation.ts'
import { cronInvocation } from './cron.ts'
import type { QueueBatch } from './each-message.ts'
import { batchInvocation } from './queue.ts'
import type { WorkerSettings } from './settings.ts'
import { nameSource } from '../invocation/name-source.ts'

/** One call of a handler, or of a method of a class that workerd made an instance of. */
export interface Call {
  /** The handler's name, `fetch`; or that of class and method, `Counter.add`. */
  readonly name: string
  /** What it is called with first: a request, a batch, a tick, a mail, traces, whatever. */
  readonly subject: unknown
  /** The host's context. */
  readonly context: unknown
  /** Tags of the error it fails with. */
  readonly tags?: Readonly<Record<string, string>>
  readonly settings: WorkerSettings
  readonly work: () => unknown
}

/**
 * A call as an invocation.
 *
 * Source of the handlers: https://developers.cloudflare.com/workers/runtime-apis/handlers/
 */
export function observe(call: Call): Invocation<unknown> {
  const { name, subject, work, settings, tags = {} } = call
  const context = isContext(call.context) ? call.context : undefined
  switch (name) {
    case 'fetch': {
      const request = subject as Request
      return requestInvocation({
        request,
        context,
        route: attempt(() => settings.route?.(request)),
        work,
      })
    }
    case 'queue':
      return batchInvocation(subject as QueueBatch, context, work, settings)
    case 'scheduled':
      return cronInvocation(subject as object, context, work, settings)
    default:
      // Of a mail, for one, neither who wrote to whom nor what: nothing but that it came.
      return {
        context,
        name,
        op: 'function',
        attributes: { ...nameSource('task'), ...tags },
        work,
        onFailure: (error) => capture(error, { handled: false, tags: { handler: name, ...tags } }),
      }
  }
}
