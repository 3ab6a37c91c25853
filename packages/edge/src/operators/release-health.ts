/** How one run of the app ended. */
export type SessionOutcome = 'crashed' | 'errored' | 'exited'

/** An integration of the SDK, and what the app tells it. */
export interface ReleaseHealth {
  readonly name: string
  setup(client: unknown): void
  /**
   * Counts one run: it went well (`exited`), came to its end with errors (`errored`), or failed
   * (`crashed`). Does nothing while telemetry is off. Never throws.
   */
  count(outcome: SessionOutcome): void
}

/** Both majors. https://develop.sentry.dev/sdk/telemetry/sessions/#session-aggregates-payload */
interface SessionClient {
  sendSession(session: {
    aggregates: readonly ({ started: string } & Partial<Record<SessionOutcome, number>>)[]
  }): void
}

const minute = 60_000

/**
 * Release health without users: how many runs of a release ended how, by the minute. Neither who nor
 * what is in it: a number, the release and the environment. It needs `allow: ['sessions']` and a
 * release, and only Sentry takes it.
 *
 * @param now Milliseconds of a clock.
 *
 * @example
 * const health = releaseHealth()
 * export default withTelemetry(handler, { allow: ['sessions'], sentry: { integrations: [health] } })
 * // at the end of each run
 * health.count('exited')
 */
export function releaseHealth(now: () => number = Date.now): ReleaseHealth {
  let client: SessionClient | undefined
  return {
    name: 'ReleaseHealth',
    setup(given) {
      client = given as SessionClient
    },
    count(outcome) {
      try {
        const started = new Date(Math.floor(now() / minute) * minute).toISOString()
        client?.sendSession({ aggregates: [{ started, [outcome]: 1 }] })
      } catch {
        // A run that is not counted is no reason to fail one.
      }
    },
  }
}
