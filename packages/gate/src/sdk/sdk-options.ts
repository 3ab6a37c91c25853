import type { Policy } from '@tacet/scrub'
import { admission, type GateBackend } from '../backends.ts'

type Options = Readonly<Record<string, unknown>>

/**
 * Options of an SDK without those that a table names.
 *
 * @param reasons By name, why it is left out or where to say it instead.
 * @param warn Told one line for each that asked for something, without its value.
 */
export function withoutOptions(
  options: Options,
  reasons: Readonly<Record<string, string>>,
  warn: (line: string) => void,
): Options {
  const kept = Object.entries(options).filter(([name, value]) => {
    if (!Object.hasOwn(reasons, name)) return true
    // Switched off is what tacet wants too.
    const asksForNothing = value === undefined || value === false || value === null
    if (!asksForNothing) warn(`tacet: the SDK option \`${name}\` is left out: ${reasons[name]}`)
    return false
  })
  return Object.fromEntries(kept)
}

/** What a runtime lets its SDK gather after all. */
export interface Collected {
  /** Headers of requests, by name. None are gathered under `strict`. */
  readonly headers: readonly string[]
  /** Bodies, as the SDK calls them. @default none */
  readonly bodies?: readonly string[]
}

/**
 * The option `dataCollection` of an SDK. Every key is named, since a key left out means "collect" in
 * both majors; `data-collection.test-d.ts` breaks the build when an SDK brings a new one.
 *
 * Source: `DataCollection` of `@sentry/core` 10.75 and 11.0.
 */
export function leastCollection(
  { mode }: Policy,
  { headers, bodies = [] }: Collected,
): {
  readonly userInfo: false
  readonly cookies: false
  readonly httpHeaders: { readonly request: false | { allow: string[] }; readonly response: false }
  readonly httpBodies: string[]
  readonly urlQueryParams: boolean
  readonly graphQL: { readonly document: false; readonly variables: false }
  readonly genAI: { readonly inputs: false; readonly outputs: false }
  readonly databaseQueryData: false
  readonly queues: false
  readonly stackFrameVariables: false
  readonly frameContextLines: 0
} {
  const strict = mode === 'strict'
  return {
    userInfo: false,
    cookies: false,
    httpHeaders: { request: strict ? false : { allow: [...headers] }, response: false },
    httpBodies: [...bodies],
    urlQueryParams: !strict,
    graphQL: { document: false, variables: false },
    genAI: { inputs: false, outputs: false },
    databaseQueryData: false,
    queues: false,
    stackFrameVariables: false,
    frameContextLines: 0,
  }
}

/** Whether measuring spans is worth anything: what the backend does not take stays at the gate. */
export function takesTraces(backend: GateBackend): boolean {
  return admission(backend, 'transaction') === 'always'
}

/**
 * Tells an operator who asked for traces that they have nowhere to go.
 *
 * @param rate The part of traces that is kept, 0 to 1.
 */
export function warnOfLostTraces(
  backend: GateBackend,
  rate: number,
  warn: (line: string) => void,
): void {
  if (rate === 0 || takesTraces(backend)) return
  warn(
    'tacet: SENTRY_TRACES_SAMPLE_RATE has no effect: this backend takes no traces (set TACET_BACKEND if yours does)',
  )
}

/** The option `tracesSampler`: goes by the rate, and by what a trace from outside has decided. */
export function sampler(rate: number): (context: unknown) => number {
  // Without it, a caller's `sentry-trace` header could switch tracing on.
  if (rate === 0) return () => 0
  return (context) => {
    const sample = context as { inheritOrSampleWith?: (rate: number) => number }
    return sample.inheritOrSampleWith?.(rate) ?? rate
  }
}
