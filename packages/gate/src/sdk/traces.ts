import { admission, type GateBackend } from '../backends.ts'

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
