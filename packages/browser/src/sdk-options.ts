import { dsnToString, type ConfigOn } from '@tacet/config'
import type { Policy } from '@tacet/scrub'
import { dataCollection } from './data-collection.ts'
import type { SdkOptions, Settings } from './settings.ts'
import { warn } from './warn.ts'

/** Options that are never handed on: tacet says them itself, or they send past the gate. */
const ownOptions: ReadonlySet<string> = new Set(
  (
    '_metadata dataCollection debug defaultIntegrations dsn enabled environment ' +
    'propagateTraceparent replaysOnErrorSampleRate replaysSessionSampleRate sendDefaultPii ' +
    'spotlight tracePropagationTargets tracesSampleRate tunnel'
  ).split(' '),
)

/** The app's SDK options without those that tacet decides; each of them is one line. */
export function acceptOptions(options: SdkOptions): SdkOptions {
  const accepted = { ...options }
  for (const name of Object.keys(accepted)) {
    if (!ownOptions.has(name)) continue
    // Switched off is what tacet wants too.
    if (accepted[name] !== undefined && accepted[name] !== false) {
      warn(`tacet: the SDK option \`${name}\` is left out: say it in the settings of tacet`)
    }
    delete accepted[name]
  }
  return accepted
}

/** Whether spans are measured: someone asked for them, the backend takes them, the app has the code. */
export function measuresSpans(
  { backend, tracesSampleRate }: ConfigOn,
  { tracing }: Settings,
): boolean {
  if (tracesSampleRate === 0) return false
  const taken = backend === 'sentry' || backend === 'glitchtip'
  if (taken && tracing !== undefined) return true
  warn(
    `tacet: the traces sample rate has no effect: ${taken ? 'name `tracing` in the settings' : 'this backend takes no traces (or set TACET_BACKEND)'}`,
  )
  return false
}

/** The values that stand over the app's options. */
export function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  accepted: SdkOptions,
): SdkOptions {
  const isSentry = config.backend === 'sentry'
  const measures = measuresSpans(config, settings)
  return {
    dsn: dsnToString(config.dsn),
    environment: config.environment,
    release: config.release ?? accepted['release'],
    dataCollection: dataCollection(policy),
    sendDefaultPii: false,
    debug: settings.debug === true,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: isSentry,
    // Whole transactions are what every version of every backend that takes traces understands.
    traceLifecycle: isSentry && accepted['traceLifecycle'] === 'stream' ? 'stream' : 'static',
    ...(measures ? { tracesSampleRate: config.tracesSampleRate } : { tracesSampler: undefined }),
    tracePropagationTargets: [],
    propagateTraceparent: settings.propagateTraceparent === true,
    replaysSessionSampleRate: settings.replay?.sessionSampleRate,
    replaysOnErrorSampleRate: settings.replay?.errorSampleRate,
  }
}
