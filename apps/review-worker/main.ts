// A worker that reviews pull requests: GitHub's webhook puts an order into a queue, two reviewers look
// at the diff at the same time, the worker decides what is worth saying and posts one comment.
//
// Without a DSN in the bindings it is an ordinary worker. With one, its failures, its degradations and
// one trace from the webhook to the comment are told, and nothing that was reviewed.
import { eachMessage, withTelemetry } from '@tacet/edge/cloudflare'
import type { Env, ReviewMessage } from './env.ts'
import { review } from './review.ts'
import { sweep } from './sweep.ts'
import { maxRetries, settings } from './telemetry.ts'
import { webhook } from './webhook.ts'

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(
  {
    fetch: webhook.fetch,
    queue: eachMessage((message: ReviewMessage, env: Env) => review(message, env), {
      maxRetries,
      trace: ({ body }) => body.trace,
    }),
    scheduled: (_tick: unknown, env: Env): Promise<void> => sweep(env),
  },
  settings,
)
