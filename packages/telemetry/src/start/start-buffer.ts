import type { Current } from '../current.ts'
import type { Status } from '../sink.ts'

const capacity = 100

/**
 * What is on while the sink is on its way: it keeps calls. When it is full, the oldest calls stay:
 * what went wrong first while starting explains the rest.
 *
 * It is part of what a page loads while telemetry is off, hence its brevity.
 */
export function createStarting(status: Status): Current {
  const current: Current = {
    kept: [],
    lost: 0,
    read: () => ({ ...status, starting: true }),
    send(call) {
      if (current.kept.push(call) > capacity) {
        current.kept.pop()
        current.lost += 1
      }
    },
  }
  return current
}
