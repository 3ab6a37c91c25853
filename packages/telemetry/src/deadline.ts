// Every runtime has both; their types come from no library here, so that nothing else is in reach.
declare const setTimeout: (run: () => void, ms: number) => unknown
declare const clearTimeout: (timer: unknown) => void

/** Beyond this, timers fire at once: https://developer.mozilla.org/docs/Web/API/setTimeout */
const longestTimer = 2 ** 31 - 1

/**
 * Waits for an answer, but not for ever. The timer is not unreferenced: a process that awaits this as
 * its last act must not end before the answer.
 *
 * @param work Told how long it is waited for, in milliseconds that any timer takes: of others, Node
 *   warns the app.
 * @param ms Milliseconds.
 * @returns The answer, or `false` when `work` threw, rejected or took longer. Never rejects.
 */
export async function withinDeadline(
  work: (wait: number) => PromiseLike<boolean>,
  ms: number,
): Promise<boolean> {
  let timer: unknown
  try {
    const wait = Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), longestTimer)
    const timeUp = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), wait)
    })
    return await Promise.race([work(wait), timeUp])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
