// The review worker's telemetry around an app that puts whatever it is sent into everything that can
// carry a text, in each of its handlers. What leaves this worker, the settings let leave.
import {
  capture,
  degraded,
  eachMessage,
  metric,
  span,
  tag,
  withTelemetry,
} from '@tacet/edge/cloudflare'
import type { Env, Pull, ReviewMessage } from '../env.ts'
import { enter, health, maxRetries, settings, stage } from '../telemetry.ts'

interface Order {
  readonly texts: readonly string[]
}

interface Bindings {
  readonly REVIEWS: { send(order: Order): Promise<unknown> }
  readonly DB: Env['DB']
}

/** What the clock finds when it ticks. */
let lastTexts: readonly string[] = []

async function plant(texts: readonly string[], env: Bindings, handler: string): Promise<never> {
  for (const [index, text] of texts.entries()) {
    const pull = { installation: text, repository: text, title: text } as unknown as Pull
    const log = enter(env as unknown as Env, pull)
    for (const name of ['pull', 'stage', 'analyzer', 'outcome', 'queue', `own ${text}`]) {
      tag(name, text)
    }
    console.info(`seen: ${text}`, { text })
    console.error(text)
    const attributes = { note: text, installation: text, repository: text, [text]: text }
    log.warn(`at ${text}`, attributes)
    metric.count('planted', 1, { attributes })
    span({ name: text, op: text, attributes }, () => {})
    // oxlint-disable-next-line no-await-in-loop -- one breaks the next otherwise
    await stage('decide', pull, () => {
      throw new Error(text)
    }).catch(() => {})
    degraded(
      text,
      text,
      { waited_ms: text, [text]: 1, diff: { text } },
      { allow: ['waited_ms', text] },
    )
    capture(new Error(`${handler}: ${text}`, { cause: new TypeError(text) }), {
      tags: { note: text, repository: text },
      extra: { text, waited_ms: text, deep: [{ text }] },
      fingerprint: [handler, text],
      ...(index % 2 === 0 && { level: 'warning' }),
    })
  }
  health.count('crashed')
  await env.DB.prepare(`select '${texts.join('')}' from nowhere`)
    .run()
    .catch((cause: unknown) => {
      throw new Error(`cannot ask for ${texts.join(', ')}`, { cause })
    })
  throw new Error(`${handler} ends with ${texts.join(', ')}`)
}

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(
  {
    async fetch(request: Request, env: Bindings): Promise<Response> {
      const { texts } = (await request.json()) as Order
      lastTexts = texts
      await env.REVIEWS.send({ texts })
      return plant(texts, env, 'fetch')
    },
    queue: eachMessage(
      ({ body }: ReviewMessage, env: Bindings) =>
        plant((body as unknown as Order).texts, env, 'queue'),
      { maxRetries },
    ),
    scheduled: (_tick: unknown, env: Bindings): Promise<never> => plant(lastTexts, env, 'cron'),
  },
  settings,
)
