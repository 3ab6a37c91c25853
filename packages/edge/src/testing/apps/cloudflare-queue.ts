import { eachMessage, tag, withTelemetry } from '../../cloudflare.ts'

interface Body {
  readonly text: string
}

interface Message {
  readonly id: string
  readonly attempts: number
  readonly body: Body
  ack(): void
  retry(): void
}

interface Batch {
  readonly queue: string
  readonly messages: readonly Message[]
}

interface Env {
  /** Whether a handler for one message is used, or one for whole batches. */
  readonly MODE: 'batch' | 'each'
  readonly ORDERS: { sendBatch(messages: readonly { body: Body }[]): Promise<void> }
}

/** Each delivery that the app saw, in its order. */
const deliveries: string[] = []

function workOn({ body: { text }, attempts }: Message): void {
  deliveries.push(`${text} ${attempts}`)
  tag('text', text)
  if (text.startsWith('bad')) throw new Error(`cannot ${text}`)
  // What apps throw is not always an error.
  if (text.startsWith('odd')) throw `cannot ${text}`
}

const perMessage = eachMessage(workOn, { maxRetries: 2 })

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(
  {
    async fetch(request: Request, { ORDERS }: Env): Promise<Response> {
      const texts = new URL(request.url).searchParams.getAll('text')
      if (texts.length > 0) await ORDERS.sendBatch(texts.map((text) => ({ body: { text } })))
      return Response.json(deliveries)
    },
    async queue(batch: Batch, env: Env, context: unknown): Promise<void> {
      if (env.MODE === 'each') return perMessage(batch, env, context)
      for (const message of batch.messages) {
        workOn(message)
        message.ack()
      }
    },
  },
  { maxRetries: 2 },
)
