/**
 * Log lines and numbers of the facade. An app names it in `settings.logs`.
 *
 * @module
 */
import { logger, metrics } from '@sentry/browser'
import { cleanContainer } from '@tacet/gate/tools'
import type { Logs } from '../sdk.ts'

/** What tacet writes logs and metrics with. */
export const part: Logs = {
  integrations: () => [],
  tools: { cleanContainer },
  logger,
  metrics,
}
