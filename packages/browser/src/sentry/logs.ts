/**
 * Log lines and numbers of the facade. An app names it in `settings.logs`.
 *
 * @module
 */
import { logger, metrics } from '@sentry/browser'
import type { Logs } from '../sdk.ts'

/** What tacet writes logs and metrics with. */
export const part: Logs = { integrations: () => [], logger, metrics }
