/**
 * The SDK's button for feedback. An app names it in `settings.feedback`.
 *
 * @module
 */
import { feedbackIntegration } from '@sentry/browser'
import type { Part } from '../sdk.ts'

/** The button; nothing of it is fetched from anywhere, and no picture of the page is taken. */
export const part: Part = {
  integrations: (_client, { feedback }) => [
    feedbackIntegration({ showBranding: false, ...feedback?.options, enableScreenshot: false }),
  ],
}
