import type { Current } from './current.ts'
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
    else current.refuse('start-buffer-full')
  }
  const refused: Record<string, number> = {}
  const current: Current = {
    kept: [],
    refused,
    refuse(reason) {
      refused[reason] = (refused[reason] ?? 0) + 1
    },
    read: () => ({ ...status, starting: true }),
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
    },
  }
  return current
}
