import type { Plant, Sdk } from './plant.ts'

/** Sessions, feedback and attachments: no public hook sees any of them. */
export function plantOtherItems(sdk: Sdk, plant: Plant): void {
  sdk.withIsolationScope(() => {
    sdk.startSession({
      did: plant('session did', 'email'),
      ipAddress: plant('session ipAddress', 'ip'),
      userAgent: plant('session userAgent', 'stripeKey'),
      release: plant('session release', 'githubToken'),
      environment: plant('session environment', 'stripeKey'),
    })
    sdk.captureSession()
    sdk.endSession()
  })

  sdk.captureFeedback(
    {
      name: plant('feedback name', 'opaque'),
      email: plant('feedback email', 'email'),
      message: `my card is ${plant('feedback message', 'card')}`,
      url: `https://shop.test/?access_token=${plant('feedback url', 'opaque')}`,
      source: plant('feedback source'),
      tags: { note: plant('feedback tag') },
    },
    {
      attachments: [
        { filename: plant('feedback attachment name'), data: plant('feedback attachment') },
      ],
    },
  )

  sdk.withScope((scope) => {
    scope.addAttachment({
      filename: plant('attachment name', 'stripeKey'),
      contentType: plant('attachment content type', 'stripeKey'),
      data: `log of the day\n${plant('attachment text')}`,
    })
    scope.addAttachment({
      filename: 'dump.bin',
      data: new TextEncoder().encode(plant('attachment bytes')),
    })
    sdk.captureMessage('with attachments')
  })
}
