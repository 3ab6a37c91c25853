import type { Clock } from './clock.ts'

/** Nobody answered in time. */
class TimeUp extends Error {
  override readonly name = 'TimeUp'
}

/**
 * Asks someone who may throw, reject or never answer.
 *
 * @param ms Milliseconds until nobody waits any longer. What is answered later is not heard.
 * @throws What was thrown, or `TimeUp`.
 */
export async function within<T>(
  clock: Clock,
  ms: number,
  ask: () => PromiseLike<T> | T,
): Promise<T> {
  let stop = (): void => {}
  const timeUp = new Promise<never>((_resolve, reject) => {
    // A process that awaits this as its last act must not end before the answer.
    stop = clock.after(ms, () => reject(new TimeUp(`no answer within ${ms} ms`)), true)
  })
  try {
    return await Promise.race([Promise.resolve().then(ask), timeUp])
  } finally {
    stop()
  }
}
