import type { Sink } from '../sink.ts'

export const neverLoad = (): never => {
  throw new Error('must not load')
}

/** A sink that writes down the first argument that tells calls apart. */
export function createRecordingSink(): { sink: Sink; calls: unknown[] } {
  const calls: unknown[] = []
  const sink: Sink = {
    capture: (error) => void calls.push(error),
    log: (_level, text, attributes) => void calls.push(attributes ?? text),
    metric: (_kind, name, _value, options) => void calls.push(options?.attributes ?? name),
    span: (_options, fn) => fn(),
    tag: (key) => void calls.push(key),
    async flush() {
      calls.push('flush')
      return true
    },
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
  }
  return { sink, calls }
}

/** A load that ends when the test says so. */
export function createLoad(): {
  load: () => Promise<Sink>
  finish: (sink: Sink) => void
  fail: (error: unknown) => void
} {
  let finish: (sink: Sink) => void = neverLoad
  let fail: (error: unknown) => void = neverLoad
  const loaded = new Promise<Sink>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  return { load: () => loaded, finish, fail }
}
