import * as Sentry from '@sentry/vercel-edge'
import { guard } from '../../vercel.ts'

interface FetchEvent extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

Sentry.init(
  guard({
    tracesSampleRate: 1,
    enableLogs: true,
    sendDefaultPii: true,
    tracePropagationTargets: [/.*/],
    initialScope: { tags: { app: 'shop' } },
    beforeBreadcrumb: () => null,
  }),
)

addEventListener('fetch', (given) => {
  const event = given as FetchEvent
  const text = new URL(event.request.url).searchParams.get('text') ?? ''
  const answer = async (): Promise<Response> => {
    Sentry.captureException(new Error(`guarded ${text}`), { attachments: [attachment(text)] })
    Sentry.captureFeedback({ message: `feedback ${text}`, name: text })
    Sentry.captureCheckIn({ monitorSlug: `nightly-${text}`, status: 'ok' })
    Sentry.logger.info(`log ${text}`, { text })
    Sentry.metrics.count(`metric ${text}`, 1, { attributes: { text } })
    Sentry.startSpan({ name: `span ${text}`, attributes: { text } }, () => {})
    return new Response(String(await Sentry.flush(2000)))
  }
  event.respondWith(answer())
})

function attachment(data: string): { filename: string; data: string } {
  return { filename: `${data}.txt`, data }
}
