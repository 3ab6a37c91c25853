import type { Store } from './store.ts'

const MAX_LISTED = 20

/**
 * The first entry that fits, there or to come.
 *
 * @param list One of the store's growing lists.
 * @param ms Milliseconds to wait.
 * @param describe Names an entry in the rejection, which lists what did arrive.
 */
export function waitForEntry<T>(
  store: Store,
  list: readonly T[],
  predicate: (entry: T) => boolean,
  ms: number,
  describe: (entry: T) => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop = (): void => {}
    const timer = setTimeout(() => {
      stop()
      const before = list.length > MAX_LISTED ? `${list.length - MAX_LISTED} more, ` : ''
      const there = before + list.slice(-MAX_LISTED).map(describe).join(', ')
      reject(
        new Error(`tacet: nothing that fits came within ${ms} ms; there is: ${there || 'nothing'}`),
      )
    }, ms)
    const look = (): void => {
      try {
        const entry = list.find(predicate)
        if (entry === undefined) return
        resolve(entry)
      } catch (error) {
        reject(error)
      }
      clearTimeout(timer)
      stop()
    }
    stop = store.subscribe(look)
    look()
  })
}

/**
 * Resolves once no request is being read and none has begun for a while.
 *
 * @param quietMs Milliseconds of quiet.
 */
export function settle(store: Store, quietMs: number): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const watch = (): void => {
      clearTimeout(timer)
      if (store.reading > 0) return
      timer = setTimeout(() => {
        stop()
        resolve()
      }, quietMs)
    }
    const stop = store.subscribe(watch)
    watch()
  })
}
