/**
 * Counts healthy and failed visits. An app names it in `settings.sessions`.
 *
 * @module
 */
import { browserSessionIntegration } from '@sentry/browser'
import type { Part } from '../sdk.ts'

/** What tacet counts visits with. */
export const part: Part = { integrations: () => [browserSessionIntegration()] }
