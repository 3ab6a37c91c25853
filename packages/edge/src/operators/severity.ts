import { log, tag, type LogLevel } from '@tacet/telemetry'
import { warnWhileOn } from './warn-while-on.ts'

/** How bad something is, from the least. */
export type Severity = 'debug' | 'error' | 'fatal' | 'info' | 'warning'

/** The level below which nothing is told about a tenant. */
export type Thresholds = (tenant?: bigint | number | string) => Severity

/** The `log` of the facade, or one that leaves out what is below a threshold. */
export type Log = typeof log

const order: readonly Severity[] = ['debug', 'info', 'warning', 'error', 'fatal']

const severityOf: Readonly<Record<LogLevel, Severity>> = {
  trace: 'debug',
  debug: 'debug',
  info: 'info',
  warn: 'warning',
  error: 'error',
  fatal: 'fatal',
}

/** Where the hook finds the threshold of the scope that an event comes from. */
const thresholdTag = 'severity.threshold'

/**
 * Reads how bad something must be to be told, for all and for single tenants.
 *
 * @param level A variable of the operator: `debug`, `info`, `warning`, `error` or `fatal`. What is none
 *   of these counts as `error`, with one line of warning. Default, when blank: `debug`, all is told.
 * @param tenants A variable that holds a JSON object, tenant by tenant: `{"4711": "error"}`. One that
 *   cannot be read counts as none, with one line of warning, and so does a single level in it.
 *
 * @example
 * const thresholds = readThresholds(env.TELEMETRY_LEVEL, env.TELEMETRY_LEVELS)
 * thresholds(installation.id) // 'warning'
 */
export function readThresholds(level?: unknown, tenants?: unknown): Thresholds {
  const common = isBlank(level) ? 'debug' : (toSeverity(level) ?? unknownLevel())
  const own = isBlank(tenants) ? new Map<string, Severity>() : readTenants(tenants)
  return (tenant) => own.get(String(tenant)) ?? common
}

/**
 * Sets the threshold for what is told from here on in the running scope; `dropBelowThreshold` keeps
 * events to it.
 *
 * @returns A `log` that keeps to it.
 *
 * @example
 * const log = threshold(thresholds(installation.id))
 * log.info('review posted') // nothing is sent where the threshold is `warning`
 */
export function threshold(level: Severity): Log {
  tag(thresholdTag, level)
  const kept = (name: LogLevel): Log[LogLevel] =>
    isBelow(severityOf[name], level) ? () => {} : log[name]
  return {
    trace: kept('trace'),
    debug: kept('debug'),
    info: kept('info'),
    warn: kept('warn'),
    error: kept('error'),
    fatal: kept('fatal'),
  }
}

/**
 * Drops the events below the threshold of the scope that they come from. An event without a level is
 * an error.
 *
 * @returns The event itself, or `null`, by which the SDK drops it.
 *
 * @example
 * withTelemetry(handler, { sentry: { beforeSend: dropBelowThreshold } })
 */
export function dropBelowThreshold<Event>(event: Event): Event | null {
  const { level = 'error', tags } = event as { level?: unknown; tags?: Record<string, unknown> }
  const least = toSeverity(tags?.[thresholdTag])
  return least !== undefined && isBelow(toSeverity(level) ?? 'error', least) ? null : event
}

function isBelow(level: Severity, least: Severity): boolean {
  return order.indexOf(level) < order.indexOf(least)
}

function toSeverity(word: unknown): Severity | undefined {
  const text = typeof word === 'string' ? word.trim().toLowerCase() : ''
  return order.find((level) => level === text)
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function unknownLevel(): Severity {
  warnWhileOn(
    'tacet: the severity threshold is no level and counts as `error` (use debug, info, warning, error or fatal)',
  )
  return 'error'
}

function readTenants(given: unknown): Map<string, Severity> {
  const map = new Map<string, Severity>()
  const entries = entriesOf(given)
  if (entries === undefined) {
    warnWhileOn(
      'tacet: the severity thresholds of tenants are no JSON object and count as none (expected {"<tenant>": "<level>"})',
    )
    return map
  }
  for (const [tenant, word] of entries) {
    const level = toSeverity(word)
    if (level !== undefined) map.set(tenant, level)
    else
      warnWhileOn(
        'tacet: the severity threshold of a tenant is no level and counts as none (use debug, info, warning, error or fatal)',
      )
  }
  return map
}

/** Bindings of the kind JSON come as objects, variables as text. */
function entriesOf(given: unknown): [string, unknown][] | undefined {
  try {
    const value: unknown = typeof given === 'string' ? JSON.parse(given) : given
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isMap ? Object.entries(value) : undefined
  } catch {
    return undefined
  }
}
