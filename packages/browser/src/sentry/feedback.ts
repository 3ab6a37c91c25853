/**
 * The SDK's button for feedback. An app names it in `settings.feedback`.
 *
 * @module
 */
import { feedbackIntegration } from '@sentry/browser'
import type { Part } from '../sdk.ts'

/** The button; nothing of it is fetched from anywhere, and no picture of the page is taken. */
export const part: Part = {
  integration: (options) =>
    feedbackIntegration({ showBranding: false, ...options, enableScreenshot: false }),
}
