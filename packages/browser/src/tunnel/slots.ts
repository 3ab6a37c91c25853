/** Places for requests that are under way. */
export interface Slots {
  /**
   * Takes a place.
   *
   * @param client A client's key; `undefined` is nobody in particular.
   * @returns How to give the place back, or `undefined` when none is free.
   */
  take(client: string | undefined): (() => void) | undefined
}

/**
 * A bounded number of places, of which no client has more than a quarter: bodies that trickle in from
 * one place must not keep out everybody else.
 */
export function createSlots(places: number): Slots {
  const quarter = Math.max(1, Math.floor(places / 4))
  const held = new Map<string, number>()
  let taken = 0

  const hold = (client: string, by: number): void => {
    const count = (held.get(client) ?? 0) + by
    if (count > 0) held.set(client, count)
    else held.delete(client)
  }

  return {
    take(client) {
      if (taken >= places) return undefined
      if (client !== undefined && (held.get(client) ?? 0) >= quarter) return undefined
      taken += 1
      if (client !== undefined) hold(client, 1)
      return () => {
        taken -= 1
        if (client !== undefined) hold(client, -1)
      }
    },
  }
}
