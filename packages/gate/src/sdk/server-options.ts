import type { GateBackend } from '../backends.ts'
import { sampler, takesTraces, withoutOptions } from './sdk-options.ts'

type Options = Readonly<Record<string, unknown>>

/** What an operator decides, as far as this file uses it. */
interface Config {
  readonly backend: GateBackend
  readonly environment: string
  readonly release?: string | undefined
  readonly tracesSampleRate: number
}

/** What an app decides, as far as this file uses it. */
interface Settings {
  readonly debug?: boolean | undefined
  readonly tracePropagationTargets?: readonly unknown[] | undefined
}

/** Options that `start` decides itself, and where to say them instead. */
const decided: Readonly<Record<string, string>> = {
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

/**
 * The app's SDK options without those that `start` refuses; each refusal is one line.
 *
 * @param more Further options that are never handed on, and why.
 */
export function acceptedOptions(
  options: Options,
  more: Readonly<Record<string, string>>,
  warn: (line: string) => void,
): Options {
  return withoutOptions(options, { ...decided, ...more }, warn)
}

/**
 * The values that stand over the app's options on every server. Where an option is absent, an SDK looks
 * for it in `SENTRY_*` and in the variables of build systems, so none is absent.
 *
 * @param accepted The app's options, as `acceptedOptions` leaves them.
 */
export function pinnedServerOptions(
  { backend, environment, release, tracesSampleRate }: Config,
  { debug = false, tracePropagationTargets = [] }: Settings,
  accepted: Options,
): Options {
  const isSentry = backend === 'sentry'
  const rate = takesTraces(backend) ? tracesSampleRate : 0
  const built = accepted['release']
  return {
    environment,
    release: release ?? (typeof built === 'string' ? built : ''),
    debug,
    sendDefaultPii: false,
    spotlight: false,
    enableLogs: true,
    enableMetrics: true,
    sendClientReports: isSentry,
    // Whole transactions are what every version of every backend that takes traces understands.
    traceLifecycle: isSentry && accepted['traceLifecycle'] === 'stream' ? 'stream' : 'static',
    tracesSampleRate: rate,
    tracesSampler: (rate > 0 && accepted['tracesSampler']) || sampler(rate),
    tracePropagationTargets: [...tracePropagationTargets],
    propagateTraceparent: false,
    defaultIntegrations: false,
  }
}
