import { meetingPlace, sinkKey, type Current } from './current.ts'
import { withinDeadline } from './deadline.ts'
import type { Attributes, CaptureContext, LogLevel, MetricKind, MetricOptions } from './sink.ts'

// While telemetry is off, each function here reads one property and returns. V8 folds constants of
// this file into the compiled code, but reads imported ones on every call: hence the two lines
// below. What is done when on stands in functions of its own: a closure in the outer one would cost
// an allocation for every call that does nothing.
const place = meetingPlace
const slot: typeof sinkKey = sinkKey

/**
 * Reports an error. Never throws.
 *
 * @param error Whatever was thrown; an `Error` brings its stack and its causes.
 * @param context What the app knows besides.
 *
 * @example
 * try {
 *   await charge(order)
 * } catch (error) {
 *   capture(error, { route: '/orders/:id', tags: { step: 'charge' } })
 *   throw error
 * }
 */
export function capture(error: unknown, context?: CaptureContext): void {
  const current = place[slot]
  if (current !== undefined) sendError(current, error, copyOf(context))
}

function sendError(current: Current, error: unknown, context: CaptureContext | undefined): void {
  current.send((sink) => sink.capture(error, context))
}

/**
 * Writes one log line with optional attributes. Never throws, never prints.
 *
 * @example
 * log.warn('stock is low', { sku: 'A-1', left: 2 })
 */
export const log: Readonly<Record<LogLevel, (text: string, attributes?: Attributes) => void>> = {
  trace: (text, attributes) => writeLog('trace', text, attributes),
  debug: (text, attributes) => writeLog('debug', text, attributes),
  info: (text, attributes) => writeLog('info', text, attributes),
  warn: (text, attributes) => writeLog('warn', text, attributes),
  error: (text, attributes) => writeLog('error', text, attributes),
  fatal: (text, attributes) => writeLog('fatal', text, attributes),
}

/** What `metric` measures: how often, how much now, how it is spread. */
export interface Metrics {
  /** Adds to a count. @param value @default 1 */
  count(name: string, value?: number, options?: MetricOptions): void
  /** Records the level of something that goes up and down. */
  gauge(name: string, value: number, options?: MetricOptions): void
  /** Records one value of many, for example a duration. */
  distribution(name: string, value: number, options?: MetricOptions): void
}

/**
 * Records a number. Never throws.
 *
 * @example
 * metric.distribution('checkout.duration', 182, { unit: 'millisecond' })
 */
export const metric: Metrics = {
  count: (name, value = 1, options) => writeMetric('count', name, value, options),
  gauge: (name, value, options) => writeMetric('gauge', name, value, options),
  distribution: (name, value, options) => writeMetric('distribution', name, value, options),
}

/**
 * Sets a tag on everything reported from here on in the current scope. Never throws.
 *
 * @param key Of few distinct ones, such as `tenant`. Under `strict` it leaves only when the policy names it.
 */
export function tag(key: string, value: boolean | number | string): void {
  const current = place[slot]
  if (current !== undefined) sendTag(current, key, value)
}

function sendTag(current: Current, key: string, value: boolean | number | string): void {
  current.send((sink) => sink.tag(key, value))
}

/**
 * Waits until everything reported so far was handed over.
 *
 * @param ms How long to wait at most, in milliseconds. Default 2000.
 * @returns `true` when all was handed over or telemetry is off, `false` when time ran out. Handed
 *   over is not stored: a backend may still refuse what it took. Never rejects.
 */
export async function flush(ms: number = 2000): Promise<boolean> {
  const current = place[slot]
  if (current === undefined) return true
  return withinDeadline(async () => {
    await current.ready
    return current.flush !== undefined && current.flush(ms)
  }, ms)
}

function writeLog(level: LogLevel, text: string, attributes: Attributes | undefined): void {
  const current = place[slot]
  if (current === undefined) return
  // A text would become one attribute for each of its characters.
  const given = typeof attributes === 'object' ? attributes : undefined
  sendLog(current, level, text, copyOf(given))
}

function sendLog(
  current: Current,
  level: LogLevel,
  text: string,
  attributes: Attributes | undefined,
): void {
  current.send((sink) => sink.log(level, text, attributes))
}

function writeMetric(
  kind: MetricKind,
  name: string,
  value: number,
  options: MetricOptions | undefined,
): void {
  const current = place[slot]
  if (current === undefined) return
  const copy = copyOf(options)
  const attributes = copyOf(copy?.attributes)
  sendMetric(current, kind, name, value, attributes ? { ...copy, attributes } : copy)
}

function sendMetric(
  current: Current,
  kind: MetricKind,
  name: string,
  value: number,
  options: MetricOptions | undefined,
): void {
  current.send((sink) => sink.metric(kind, name, value, options))
}

/** The app may go on to change what it gave. What cannot be read is left out. */
function copyOf<T extends object>(given: T | undefined): T | undefined {
  try {
    return given && { ...given }
  } catch {
    return undefined
  }
}
