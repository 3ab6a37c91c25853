import type * as Sentry from '@sentry/browser'
import type { Plant } from '../../../matrix/plant.ts'

/** Calls that only the SDK for browsers has. */
export async function plantOnlyInBrowsers(sdk: typeof Sentry, plant: Plant): Promise<void> {
  sdk.setUser({
    id: plant('id of a session user', 'stripeKey'),
    email: plant('session user', 'email'),
  })
  const flags = sdk.getClient()?.getIntegrationByName('FeatureFlags') as
    | { addFeatureFlag?: (name: string, value: unknown) => void }
    | undefined
  const flag = `flag ${plant('name of a feature flag', 'stripeKey')}`
  flags?.addFeatureFlag?.(flag, true)
  sdk.captureException(new Error('with flags and a conversation'))
  sdk.setConversationId(plant('conversation', 'stripeKey'))
  sdk.startSpan({ name: 'talk', op: 'gen_ai.chat' }, () => undefined)

  sdk.startBrowserTracingNavigationSpan(sdk.getClient() ?? fail(), {
    name: `/orders/${plant('name of a navigation', 'stripeKey')}`,
    attributes: { 'sentry.source': 'url', note: plant('attribute of a navigation') },
  })
  sdk.captureMessage('within a navigation')

  // The name of the page stands over the names that events and other scopes bring.
  sdk.getCurrentScope().setTransactionName(`/pay/${plant('transaction of the page', 'stripeKey')}`)
  sdk.captureMessage('on a page with a name')

  // What the form of the feedback widget sends, with a picture of the screen.
  await sdk
    .sendFeedback(
      {
        name: plant('name in the feedback form', 'opaque'),
        email: plant('address in the feedback form', 'email'),
        message: `it broke with ${plant('message in the feedback form')}`,
        url: `https://shop.test/?access_token=${plant('URL of the feedback form', 'opaque')}`,
        tags: { note: plant('tag of the feedback form') },
      },
      {
        includeReplay: true,
        attachments: [
          {
            filename: 'screenshot.png',
            contentType: 'image/png',
            data: new TextEncoder().encode(plant('screenshot')),
          },
        ],
      },
    )
    .then(undefined, () => undefined)
  sdk.setUser(null)
}

function fail(): never {
  throw new Error('the SDK has no client')
}
