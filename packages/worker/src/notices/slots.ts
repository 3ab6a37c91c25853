/** Lets so many work at the same time; whoever comes then waits, in order. */
export interface Slots {
  take(): Promise<void>
  leave(): void
  /** How many wait. */
  waiting(): number
}

export function createSlots(most: number): Slots {
  let taken = 0
  const queue: (() => void)[] = []
  return {
    async take() {
      if (taken < most) taken += 1
      else await new Promise<void>((resolve) => queue.push(resolve))
    },
    leave() {
      const next = queue.shift()
      if (next === undefined) taken -= 1
      else next()
    },
    waiting: () => queue.length,
  }
}
