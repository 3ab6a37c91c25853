import { dsnToString, type ConfigOn } from '@tacet/config'
import { sampler, takesTraces, withoutOptions } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'
import { collectsBodies, dataCollection } from './data-collection.ts'
import { withoutOwnLines } from './integrations/own-lines.ts'
import type { SdkOptions, Settings } from './settings.ts'

/** Options that are never handed on, and why: they send past the gate or read what must stay. */
export const unsafeOptions: Readonly<Record<string, string>> = {
  _metadata: 'it stands in the address and a header of every request, past the gate',
  includeLocalVariables: 'it opens the inspector and reads variables',
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
  includeServerName: 'say the name in SENTRY_SERVER_NAME',
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
 * The values that stand over the app's options. The SDK reads `SENTRY_*` variables, the host's name
 * and the build system's commit itself wherever an option is absent, so none is.
 */
export function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  accepted: SdkOptions,
): SdkOptions {
  const { backend, serverName } = config
  const rate = takesTraces(backend) ? config.tracesSampleRate : 0
  return {
    dsn: dsnToString(config.dsn),
    environment: config.environment,
    release: config.release ?? textOr(accepted['release'], ''),
    serverName,
    includeServerName: serverName !== undefined,
    debug: settings.debug ?? false,
    beforeBreadcrumb: withoutOwnLines(accepted['beforeBreadcrumb']),
    dataCollection: dataCollection(policy),
    sendDefaultPii: false,
    maxRequestBodySize: collectsBodies(policy) ? 'medium' : 'none',
    spotlight: false,
    includeLocalVariables: false,
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

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
