import type * as Sentry from '@sentry/browser'
import { everyIntegration, type Integration } from '../../../every-integration.ts'
import { everySignal } from '../../../every-signal.ts'
import type { Plan } from './plan.ts'

/** Those that load from elsewhere, need another library or would change what is planted. */
const impossible: readonly string[] = [
  'addIntegration',
  'feedbackAsyncIntegration',
  'feedbackSyncIntegration',
  'growthbookIntegration',
  'launchDarklyIntegration',
  'lazyLoadIntegration',
  'openFeatureIntegration',
  'rewriteFramesIntegration',
  'spanStreamingIntegration',
  'statsigIntegration',
  'supabaseIntegration',
  'thirdPartyErrorFilterIntegration',
  'unleashIntegration',
  'webWorkerIntegration',
]

/** Options of a page that wants it all: every integration, every kind of data, every signal. */
export function everything(
  sdk: typeof Sentry,
  { compressed, dsn, others }: Plan,
): Sentry.BrowserOptions {
  const everywhere = [/.*/]
  const { serverName: _, ...signals } = everySignal(dsn)
  const options = {
    ...signals,
    profileSessionSampleRate: 1,
    profileLifecycle: 'trace',
    replaysSessionSampleRate: 1,
    dataCollection: {
      ...(signals['dataCollection'] as object),
      httpBodies: ['outgoingRequest', 'incomingResponse'],
      graphQL: { document: true, variables: true },
    },
    propagateTraceparent: true,
    integrations: (defaults: readonly Integration[]) => {
      const present = defaults.filter(({ name }) => name !== 'Breadcrumbs')
      return [
        ...present,
        ...everyIntegration(sdk, {
          present,
          impossible,
          options: {
            breadcrumbsIntegration: { dom: { serializeAttribute: ['data-order'] } },
            browserTracingIntegration: {
              enableLongAnimationFrame: true,
              idleTimeout: 400,
              linkPreviousTrace: 'session-storage',
              _experiments: { enableInteractions: true, enableStandaloneClsSpans: true },
            },
            feedbackIntegration: { autoInject: false },
            graphqlClientIntegration: { endpoints: [/graphql/] },
            moduleMetadataIntegration: {},
            replayIntegration: {
              maskAllText: false,
              maskAllInputs: false,
              maskAttributes: [],
              blockAllMedia: false,
              useCompression: compressed,
              networkDetailAllowUrls: everywhere,
              networkCaptureBodies: true,
              networkRequestHeaders: ['x-api-key'],
              networkResponseHeaders: ['x-request-secret'],
              minReplayDuration: 0,
            },
            spotlightBrowserIntegration: { sidecarUrl: `${others}/stream` },
          },
        }),
      ]
    },
  }
  // Options of either major stand together here, which no single major's type allows.
  return options as unknown as Sentry.BrowserOptions
}
