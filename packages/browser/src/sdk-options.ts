import { dsnToString, type ConfigOn } from '@tacet/config'
import type { Policy } from '@tacet/scrub'
import { withoutAttributes } from './breadcrumbs.ts'
import { dataCollection } from './data-collection.ts'
import type { SdkOptions, Settings } from './settings.ts'
import { traceTargets } from './trace-targets.ts'
import { warn } from './warn.ts'

/** Options that are never handed on: tacet says them itself, or they send past the gate. */
const ownOptions: ReadonlySet<string> = new Set([
  '_metadata',
  'dataCollection',
  'debug',
  'defaultIntegrations',
  'dsn',
  'enabled',
  'environment',
  'propagateTraceparent',
  'replaysOnErrorSampleRate',
  'replaysSessionSampleRate',
  'sendDefaultPii',
  'spotlight',
  'tracePropagationTargets',
  'tracesSampleRate',
  'tunnel',
])

/** The app's SDK options without those that tacet decides; each of them is one line. */
export function acceptOptions(options: SdkOptions): SdkOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => {
      if (!ownOptions.has(name)) return true
      // Switched off is what tacet wants too.
      if (value !== undefined && value !== false && value !== null) {
        warn(`tacet: the SDK option \`${name}\` is left out: say it in the settings of tacet`)
      }
      return false
    }),
  )
}

/** Whether spans are measured: someone asked for them, the backend takes them, the app has the code. */
export function measuresSpans(
  { backend, tracesSampleRate }: ConfigOn,
  settings: Settings,
): boolean {
  if (tracesSampleRate === 0) return false
  const taken = backend === 'sentry' || backend === 'glitchtip'
  if (taken && settings.tracing !== undefined) return true
  const why = taken
    ? 'the app loads no tracing (name it in `settings.tracing`)'
    : 'this backend takes no traces (set TACET_BACKEND if yours does)'
  warn(`tacet: the traces sample rate has no effect: ${why}`)
  return false
}

/** The values that stand over the app's options. */
export function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  accepted: SdkOptions,
): SdkOptions {
  const { backend } = config
  const { replay, tracePropagationTargets = [] } = settings
  return {
    dsn: dsnToString(config.dsn),
    environment: config.environment,
    release: config.release ?? accepted['release'],
    beforeBreadcrumb: withoutAttributes(accepted['beforeBreadcrumb']),
    dataCollection: dataCollection(policy),
    sendDefaultPii: false,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: backend === 'sentry',
    // Whole transactions are what every version of every backend that takes traces understands.
    traceLifecycle:
      backend === 'sentry' && accepted['traceLifecycle'] === 'stream' ? 'stream' : 'static',
    tracePropagationTargets: traceTargets(tracePropagationTargets, globalThis.location?.origin),
    propagateTraceparent: settings.propagateTraceparent === true,
    replaysSessionSampleRate: replay?.sessionSampleRate ?? 0,
    replaysOnErrorSampleRate: replay?.errorSampleRate ?? 0,
    transportOptions: {
      ...(accepted['transportOptions'] as object | undefined),
      // A tunnel stands on the page's own origin, and has no business with its cookies.
      fetchOptions: { credentials: 'omit' },
    },
  }
}
