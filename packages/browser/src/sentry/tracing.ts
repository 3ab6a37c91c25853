/**
 * Page loads, navigations, requests, and `span`. An app names it in `settings.tracing`.
 *
 * @module
 */
import {
  browserTracingIntegration,
  getActiveSpan,
  getRootSpan,
  httpContextIntegration,
  spanStreamingIntegration,
  startSpan,
  updateSpanName,
} from '@sentry/browser'
import { cleanContainer } from '@tacet/gate/tools'
import { createMeasure } from '@tacet/telemetry/measure'
import { quietBaggageIntegration } from '../integrations/quiet-baggage.ts'
import type { Tracing } from '../sdk.ts'
import { traceTargets } from './trace-targets.ts'

/** What tacet measures with. */
export const part: Tracing = {
  integrations(client, { tracePropagationTargets = [] }) {
    const options = client.getOptions()
    options.tracePropagationTargets = traceTargets(tracePropagationTargets, location.origin)
    return [
      httpContextIntegration(),
      // Version 11 adds it by itself, version 10 only when told.
      ...(options.traceLifecycle === 'stream' ? [spanStreamingIntegration()] : []),
      ...(tracePropagationTargets.length > 0 ? [quietBaggageIntegration()] : []),
      browserTracingIntegration({ linkPreviousTrace: 'off' }),
    ]
  },
  // Streamed spans come as many entries of one item.
  tools: { cleanContainer },
  startSpan,
  createMeasure,
  nameRoute(route) {
    const span = getActiveSpan()
    if (span === undefined) return
    const root = getRootSpan(span)
    updateSpanName(root, route)
    // The names of version 10 and of version 11.
    root.setAttributes({ 'sentry.source': 'route', 'sentry.segment.name.source': 'route' })
  },
}
