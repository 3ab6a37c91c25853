import type { CaptureContext, Sink } from './sink.ts'

/**
 * A sink that is only given what it may spread: an app without a compiler passes anything, and of
 * bytes or a text each becomes a property, an endless iterable fills the memory. What is not of its
 * kind is left out; the error is captured all the same.
 */
export function careful(sink: Sink): Sink {
  const capture: Sink['capture'] = (error, context) =>
    sink.capture(error, context && spreadable(context))
  return Object.assign(Object.create(sink) as Sink, { capture })
}

function spreadable({ extra, fingerprint, tags, ...rest }: CaptureContext): CaptureContext {
  return {
    ...rest,
    ...(isRecord(extra) && { extra }),
    ...(isRecord(tags) && { tags }),
    ...(Array.isArray(fingerprint) && { fingerprint }),
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}
