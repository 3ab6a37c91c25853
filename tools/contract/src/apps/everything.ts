import type * as Sentry from '@sentry/node'
import { everyIntegration, type Integration } from '../every-integration.ts'

/**
 * Options of an app that wants it all: every integration the SDK exports, every kind of data, every
 * signal. What such an app sends is the most that tacet can ever have to hold back.
 */
export function everything(sdk: typeof Sentry, dsn: string): Sentry.NodeOptions {
  const options = {
    dsn,
    release: 'shop@1.2.3',
    environment: 'production',
    serverName: 'till-3',
    tracesSampleRate: 1,
    profilesSampleRate: 1,
    attachStacktrace: true,
    includeLocalVariables: true,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: true,
    maxBreadcrumbs: 100,
    normalizeDepth: 12,
    // Both spellings of the same wish: v10 knows the first, v11 the second.
    sendDefaultPii: true,
    dataCollection: {
      userInfo: true,
      cookies: true,
      httpHeaders: { request: true, response: true },
      httpBodies: ['incomingRequest', 'outgoingRequest', 'incomingResponse', 'outgoingResponse'],
      urlQueryParams: true,
      genAI: { inputs: true, outputs: true },
      stackFrameVariables: true,
      frameContextLines: 7,
    },
    tracePropagationTargets: [/.*/],
    integrations: (defaults: readonly Integration[]) => [
      ...defaults,
      ...everyIntegration(sdk, { present: defaults, impossible }),
    ],
  }
  // Options of either major stand together here, which no single major's type allows.
  return options as unknown as Sentry.NodeOptions
}

/** Integrations that cannot run beside the others or need a client of another library. */
const impossible: readonly string[] = [
  'addIntegration',
  'fsIntegration',
  'anrIntegration',
  'launchDarklyIntegration',
  'openFeatureIntegration',
  'spotlightIntegration',
  'statsigIntegration',
  'supabaseIntegration',
  'unleashIntegration',
  'growthbookIntegration',
]
