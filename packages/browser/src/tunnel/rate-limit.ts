/** Counts what was taken in the current minute. */
export interface RateLimit {
  /**
   * @param client A client's key; `undefined` is counted for all clients together only.
   * @returns Seconds to wait, or 0 when there was room and the units are taken.
   */
  take(client: string | undefined, units: number): number
  /** Takes units for what was done already, also beyond what is left. */
  charge(client: string | undefined, units: number): void
}

const minute = 60_000

/**
 * A limit per client and one for all. Memory is bounded by the latter: a client is remembered only
 * once something of it was taken, and everybody is forgotten when the minute is over.
 *
 * @param now Milliseconds.
 */
export function createRateLimit(bounds: {
  readonly unitsPerClient: number
  readonly units: number
  readonly now: () => number
}): RateLimit {
  const perClient = new Map<string, number>()
  let total = 0
  let current = Number.NaN

  const turnMinute = (): number => {
    const time = bounds.now()
    const started = Math.floor(time / minute)
    if (started !== current) {
      current = started
      total = 0
      perClient.clear()
    }
    return time
  }

  const charge = (client: string | undefined, units: number): void => {
    total += units
    if (client !== undefined) perClient.set(client, (perClient.get(client) ?? 0) + units)
  }

  return {
    take(client, units) {
      const time = turnMinute()
      const ofClient = client === undefined ? 0 : (perClient.get(client) ?? 0) + units
      if (ofClient > bounds.unitsPerClient || total + units > bounds.units) {
        return Math.max(1, Math.ceil(((current + 1) * minute - time) / 1_000))
      }
      charge(client, units)
      return 0
    },
    charge(client, units) {
      turnMinute()
      charge(client, units)
    },
  }
}
