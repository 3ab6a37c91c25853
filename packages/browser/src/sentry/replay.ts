/**
 * The SDK's recordings. An app names it in `settings.replay`.
 *
 * @module
 */
import { replayIntegration } from '@sentry/browser'
import { cleanRecording } from '@tacet/gate/tools'
import type { Part } from '../sdk.ts'
import { quietRecording } from './quiet-recording.ts'

/** A recording without texts and pictures, in a form that the gate can read. */
export const part: Part = {
  tools: { cleanRecording },
  integrations: () => [
    replayIntegration({
      // Compressed bytes cannot be looked into, and a worker would be loaded from a blob.
      useCompression: false,
      maskAllText: true,
      maskAllInputs: true,
      blockAllMedia: true,
      maskAttributes: ['alt', 'aria-label', 'name', 'placeholder', 'title', 'value'],
      networkCaptureBodies: false,
      networkDetailAllowUrls: [],
      attachRawBodyFromRequest: false,
      stickySession: false,
      beforeAddRecordingEvent: quietRecording,
    }),
  ],
}
