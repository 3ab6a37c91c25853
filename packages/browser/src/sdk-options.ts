import { dsnToString, type ConfigOn } from '@tacet/config'
import type { Policy } from '@tacet/scrub'
import { leastCollection, takesTraces } from '@tacet/gate/sdk'
import type { SdkOptions, Settings } from './settings.ts'
import { warn } from './warn.ts'

/** In a page these are the referrer and the browser's name; the latter may be told. */
export const pageHeaders = { headers: ['user-agent'] } as const

/** Whether spans are measured: someone asked for them, the backend takes them, the app has the code. */
export function measuresSpans(
  { backend, tracesSampleRate }: ConfigOn,
  { tracing }: Settings,
): boolean {
  if (tracesSampleRate === 0 || tracing === false) return false
  const taken = takesTraces(backend)
  if (taken && tracing !== undefined) return true
  const why = taken
    ? 'name `tracing` in the settings, or import `span`'
    : 'this backend takes no traces (or set TACET_BACKEND)'
  warn(`tacet: the traces sample rate has no effect: ${why}`)
  return false
}

/**
 * The app's SDK options with those that tacet decides in their place; each that an app said otherwise
 * is one line.
 */
export function sdkOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  measures: boolean,
): SdkOptions {
  const given: SdkOptions = { ...settings.sentry }
  const pinned = pinnedOptions(config, policy, settings, given, measures)
  for (const [name, value] of Object.entries(given)) {
    if (!(name in pinned) || !value || value === pinned[name]) continue
    warn(`tacet: the SDK option \`${name}\` is left out: say it in the settings of tacet`)
  }
  return { ...given, ...pinned }
}

function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  given: SdkOptions,
  measures: boolean,
): SdkOptions {
  const isSentry = config.backend === 'sentry'
  return {
    dsn: dsnToString(config.dsn),
    environment: config.environment,
    release: config.release ?? given['release'],
    dataCollection: leastCollection(policy, pageHeaders),
    sendDefaultPii: false,
    debug: settings.debug === true,
    enabled: true,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: isSentry,
    // Whole transactions are what every version of every backend that takes traces understands.
    traceLifecycle: isSentry && given['traceLifecycle'] === 'stream' ? 'stream' : 'static',
    ...(measures
      ? { tracesSampleRate: config.tracesSampleRate }
      : { tracesSampleRate: undefined, tracesSampler: undefined }),
    tracePropagationTargets: [],
    // A request belongs to the span that makes it, as everywhere else.
    parentSpanIsAlwaysRootSpan: false,
    propagateTraceparent: settings.propagateTraceparent === true,
    replaysSessionSampleRate: settings.replay?.sessionSampleRate,
    replaysOnErrorSampleRate: settings.replay?.errorSampleRate,
    defaultIntegrations: false,
    spotlight: false,
    // It stands in the address of every request, past the gate.
    _metadata: undefined,
  }
}
