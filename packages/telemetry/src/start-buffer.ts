import { refuse, type Current } from './current.ts'
import type { Status } from './sink.ts'

const capacity = 100

/**
 * What is on while the sink is on its way: it keeps calls. When it is full, the oldest calls stay:
 * what went wrong first while starting explains the rest. Attributes are copied, because the app
 * may go on to change them.
 *
 * It is part of what a page loads while telemetry is off, hence its brevity.
 */
export function createStarting(status: Status): Current {
  const keep = (call: Current['kept'][number]): void => {
    if (current.kept.length < capacity) current.kept.push(call)
    else refuse(current, 'start-buffer-full')
  }
  const current: Current = {
    kept: [],
    refused: {},
    ready: Promise.resolve(false),
    read: () => ({
      ...status,
      starting: true,
      counters: { sent: {}, refused: { ...current.refused }, findings: {} },
    }),
    sink: {
      capture(error, context) {
        const copy = context && { ...context }
        keep((sink) => sink.capture(error, copy))
      },
      log(level, text, attributes) {
        const copy = attributes && { ...attributes }
        keep((sink) => sink.log(level, text, copy))
      },
      metric(kind, name, value, options) {
        const copy = options && { ...options, attributes: { ...options.attributes } }
        keep((sink) => sink.metric(kind, name, value, copy))
      },
      tag(key, value) {
        keep((sink) => sink.tag(key, value))
      },
      flush: async (ms) => (await current.ready) && current.sink.flush(ms),
    },
  }
  return current
}
