/** How long the backend wants to be left alone. */
export interface BackendPause {
  /** Seconds still to wait; 0 when it may be asked. */
  left(): number
  /** Takes note of what it answered. */
  note(status: number, limits: Readonly<Record<string, string>>): void
}

/** Longer than this nobody keeps quiet on one answer's word. */
const longest = 600

/**
 * A backend that has had enough says so to one page; here everybody else hears it too. Limits for
 * single kinds of items are left to the pages, which know what they are about to send.
 *
 * Source: https://develop.sentry.dev/sdk/expected-features/rate-limiting/
 *
 * @param now Milliseconds.
 */
export function createBackendPause(now: () => number): BackendPause {
  let until = Number.NEGATIVE_INFINITY
  return {
    left() {
      const seconds = Math.ceil((until - now()) / 1_000)
      // A clock that was set back must not turn a pause into a long one.
      return seconds > 0 && seconds <= longest ? seconds : 0
    },
    note(status, limits) {
      if (status !== 429 || limits['x-sentry-rate-limits'] !== undefined) return
      const asked = Number(limits['retry-after'] ?? 60)
      until = now() + Math.min(Number.isFinite(asked) ? asked : 60, longest) * 1_000
    },
  }
}
