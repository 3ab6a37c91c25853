import type { Attributes, Counters, MetricOptions, Sink } from './sink.ts'

const capacity = 100

/** A sink that keeps calls until the real one is there. */
export interface StartBuffer extends Sink {
  /** Hands the kept calls to `sink` in the order they were made, each once. */
  replay(sink: Sink): void
}

export interface StartBufferSettings {
  /** Called for every call beyond the hundred that are kept. */
  readonly onFull: () => void
  /** Called for every kept call that the real sink throws at. */
  readonly onThrow: () => void
  /** Flushes the real sink as soon as it is there. */
  readonly flush: (ms: number) => Promise<boolean>
}

/**
 * Creates the buffer. When it is full, the oldest calls stay: what went wrong first while starting
 * explains the rest. Attributes are copied, because the app may go on to change them.
 */
export function createStartBuffer(settings: StartBufferSettings): StartBuffer {
  let calls: ((sink: Sink) => void)[] = []

  const keep = (call: (sink: Sink) => void): void => {
    if (calls.length < capacity) calls.push(call)
    else settings.onFull()
  }

  return {
    capture(error, context) {
      const copy = context && { ...context }
      keep((sink) => sink.capture(error, copy))
    },
    log(level, text, attributes) {
      const copy = copyAttributes(attributes)
      keep((sink) => sink.log(level, text, copy))
    },
    metric(kind, name, value, options) {
      const copy = copyOptions(options)
      keep((sink) => sink.metric(kind, name, value, copy))
    },
    span: (_options, fn) => fn(),
    tag(key, value) {
      keep((sink) => sink.tag(key, value))
    },
    flush: settings.flush,
    counters: (): Counters => ({ sent: {}, refused: {}, findings: {} }),
    replay(sink) {
      const kept = calls
      calls = []
      for (const call of kept) {
        try {
          call(sink)
        } catch {
          settings.onThrow()
        }
      }
    },
  }
}

function copyAttributes(attributes: Attributes | undefined): Attributes | undefined {
  return attributes && { ...attributes }
}

function copyOptions(options: MetricOptions | undefined): MetricOptions | undefined {
  if (options?.attributes === undefined) return options && { ...options }
  return { ...options, attributes: { ...options.attributes } }
}
