import { tag, withTelemetry } from '@tacet/edge/cloudflare'
import { watchQueue, type Message } from '../../queues.ts'
import { withTrace } from '../../jobs/trace-in-data.ts'

interface Body {
  readonly text: string
  readonly secret?: string
}

interface Letter extends Message {
  readonly body: Body
}

interface Env {
  readonly LETTERS: { sendBatch(messages: readonly { body: Body }[]): Promise<void> }
}

/** Each delivery that the handler saw, in order. */
const deliveries: string[] = []
const outcomes: string[] = []

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry({
  async fetch(request: Request, { LETTERS }: Env): Promise<Response> {
    const { searchParams } = new URL(request.url)
    const secret = searchParams.get('secret') ?? ''
    const bodies = searchParams.getAll('text').map((text) => withTrace({ text, secret }))
    if (bodies.length > 0) await LETTERS.sendBatch(bodies.map((body) => ({ body })))
    return Response.json({
      trace: Reflect.get(bodies[0] ?? {}, '_tacet') as unknown,
      loaded: Reflect.get(globalThis, 'sdkLoaded') === true,
      deliveries,
      outcomes,
    })
  },
  queue: watchQueue(
    async (letter: Letter, _env: Env, _context: { waitUntil(work: Promise<unknown>): void }) => {
      const { text, ...rest } = letter.body
      deliveries.push(`${text} ${letter.attempts} ${Object.keys(rest).join()}`)
      tag(`only-${text}`, 'yes')
      await Promise.resolve()
      if (text.startsWith('settled')) letter.ack()
      if (/^(?:bad|settled)/.test(text)) throw new Error(`cannot ${text}`)
      if (text === 'again' && letter.attempts === 1) letter.retry()
      return letter.body
    },
    {
      maxRetries: 2,
      name: 'write letter',
      component: 'mail',
      onOutcome: async ({ job, outcome, reference }) => {
        await Promise.resolve()
        outcomes.push(`${outcome} ${job.attempt} ${reference}`)
      },
    },
  ),
})
