/**
 * The SDK's spans: page loads, navigations, requests. An app names it in `settings.tracing`.
 *
 * @module
 */
import {
  browserTracingIntegration,
  getActiveSpan,
  getRootSpan,
  startSpan,
  updateSpanName,
} from '@sentry/browser'
import type { Tracing } from '../sdk.ts'

/** What tacet measures with. */
export const part: Tracing = {
  integration: () => browserTracingIntegration({ linkPreviousTrace: 'off' }),
  startSpan,
  nameRoute(route) {
    const span = getActiveSpan()
    if (span === undefined) return
    const root = getRootSpan(span)
    updateSpanName(root, route)
    root.setAttribute('sentry.source', 'route')
  },
}
