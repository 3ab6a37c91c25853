import type { CheckIn } from '@tacet/telemetry/work'

/** Sends a check-in, now or when the one that opened it has arrived. */
export type CheckInOrder = (id: string, status: CheckIn['status'], send: () => void) => void

/** How many runs are remembered whose beginning may still be on its way. */
const mostOpen = 100

/**
 * Keeps the two check-ins of a run in their order: of two requests at once the second may arrive
 * first, and then the run would never have ended.
 *
 * @param afterwards Does something within the current invocation, after what was sent before.
 */
export function orderCheckIns(afterwards: (act: () => void) => void): CheckInOrder {
  const open = new Set<string>()
  return (id, status, send) => {
    if (status === 'in_progress') {
      open.add(id)
      // A run whose end nobody tells is not kept for ever.
      if (open.size > mostOpen) for (const oldest of [...open].slice(0, 1)) open.delete(oldest)
      return send()
    }
    if (open.delete(id)) return afterwards(send)
    send()
  }
}
