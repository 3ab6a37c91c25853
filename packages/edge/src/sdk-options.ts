import { dsnToString, type ConfigOn } from '@tacet/config'
import { leastCollection, sampler, takesTraces, withoutOptions } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'
import type { SdkOptions, Settings } from './settings.ts'

/** Headers that say what kind of request it was and nothing about who made it. */
const plainHeaders: readonly string[] = [
  'accept',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-request-id',
]

/** The headers of a request that are gathered, in lower case. */
export function headersOf({ mode, allowHeaders = [] }: Policy): string[] {
  if (mode === 'strict') return []
  return [...plainHeaders, ...allowHeaders.map((name) => name.toLowerCase())]
}

/** Options that are never handed on, and why: they send past the gate. */
export const unsafeOptions: Readonly<Record<string, string>> = {
  _metadata: 'it stands in every address, past the gate',
  clientClass: 'it may send past the gate',
  openTelemetrySpanProcessors: 'they export past the gate',
  spotlight: 'it posts every envelope before the gate sees it',
}

/** Options that `start` decides itself, and where to say them instead. */
const ownOptions: Readonly<Record<string, string>> = {
  dataCollection: 'say it in `policy`',
  debug: 'say it in `settings.debug`',
  defaultIntegrations: 'name integrations in `integrations`',
  dsn: 'say it in SENTRY_DSN or `settings.dsn`',
  enabled: 'leave SENTRY_DSN out instead',
  environment: 'say it in SENTRY_ENVIRONMENT',
  propagateTraceparent: 'no third party may be told of traces',
  sendDefaultPii: 'say it in `policy.identity`',
  serverName: 'say it in SENTRY_SERVER_NAME',
  tracePropagationTargets: 'say it in `settings.tracePropagationTargets`',
  tracesSampleRate: 'say it in SENTRY_TRACES_SAMPLE_RATE',
  tunnel: 'the DSN says where to send',
}

/** The app's SDK options without those that `start` refuses; each refusal is one line. */
export function acceptOptions(options: SdkOptions, warn: (line: string) => void): SdkOptions {
  return withoutOptions(options, { ...ownOptions, ...unsafeOptions }, warn)
}

/**
 * The values that stand over the app's options. Where an option is absent the SDK looks for it in
 * `SENTRY_*` and in the variables of build systems, so none is absent.
 */
export function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  accepted: SdkOptions,
): SdkOptions {
  const { backend } = config
  const rate = takesTraces(backend) ? config.tracesSampleRate : 0
  const release = accepted['release']
  return {
    dsn: dsnToString(config.dsn),
    environment: config.environment,
    release: config.release ?? (typeof release === 'string' ? release : ''),
    serverName: config.serverName,
    debug: settings.debug ?? false,
    // A body on the edge is a stream that belongs to the app: reading it would take it away.
    dataCollection: leastCollection(policy, { headers: headersOf(policy) }),
    sendDefaultPii: false,
    spotlight: false,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: backend === 'sentry',
    // Whole transactions are what every version of every backend that takes traces understands.
    traceLifecycle:
      backend === 'sentry' && accepted['traceLifecycle'] === 'stream' ? 'stream' : 'static',
    tracesSampleRate: rate,
    tracesSampler: (rate > 0 && accepted['tracesSampler']) || sampler(rate),
    tracePropagationTargets: [...(settings.tracePropagationTargets ?? [])],
    propagateTraceparent: false,
    defaultIntegrations: false,
  }
}
