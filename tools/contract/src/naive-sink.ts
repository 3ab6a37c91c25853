import type { Sink } from '@tacet/telemetry'

/** The parts of the SDK that stand behind the facade, the same in every runtime and both majors. */
export interface PlainSdk {
  addBreadcrumb(breadcrumb: object): void
  captureCheckIn(checkIn: object, monitor?: object): string
  captureException(error: unknown, hint?: object): string
  continueTrace<T>(trace: object, fn: () => T): T
  flush(ms: number): PromiseLike<boolean>
  readonly logger: Readonly<Record<string, (text: string, attributes: object) => void>>
  readonly metrics: Readonly<Record<string, (name: string, value: number, options: object) => void>>
  setTag(key: string, value: unknown): void
  startSpan<T>(options: object, fn: () => T): T
  withIsolationScope<T>(fn: () => T): T
}

/** The facade's calls handed on as they are: what a control run has in place of tacet. */
export function naiveSink(sdk: PlainSdk): Sink {
  return {
    capture(error, { tags, extra } = {}) {
      sdk.captureException(error, { ...(tags && { tags }), ...(extra && { extra }) })
    },
    log(level, text, attributes) {
      sdk.logger[level]?.(text, { ...attributes })
    },
    metric(kind, name, value, { attributes } = {}) {
      sdk.metrics[kind]?.(name, value, { attributes: { ...attributes } })
    },
    span: ({ name, op, attributes }, fn) =>
      sdk.startSpan({ name, ...(op && { op }), attributes: { ...attributes } }, fn),
    tag(key, value) {
      sdk.setTag(key, value)
    },
    flush: (ms) => Promise.resolve(sdk.flush(ms)),
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
    work: {
      isolate: ({ name, op, attributes }, fn) =>
        sdk.withIsolationScope(() =>
          sdk.startSpan({ name, ...(op && { op }), attributes: { ...attributes } }, fn),
        ),
      breadcrumb: (breadcrumb) => sdk.addBreadcrumb({ ...breadcrumb }),
      checkIn({ slug, id, ...rest }, monitor) {
        sdk.captureCheckIn({ ...rest, monitorSlug: slug, checkInId: id }, monitor)
      },
      trace: () => ({}),
    },
  }
}
