import { flush } from '@tacet/telemetry'
import { outcomesTaken } from './outcomes.ts'
import { tellHeldBack } from './errors/sparing.ts'

/** Beyond this, timers fire at once: https://developer.mozilla.org/docs/Web/API/setTimeout */
const longestTimer = 2 ** 31 - 1

/**
 * The last act of a worker: tells of worker errors that were held back, waits until outcomes are
 * taken and reports handed over. Stop loops and close queues before. Its timer holds the process,
 * for as long as it waits.
 *
 * @param ms How long it takes at most, in milliseconds. Default 2000.
 * @returns `true` when all was done in time. Never rejects.
 */
export async function shutdown(ms: number = 2_000): Promise<boolean> {
  tellHeldBack()
  const bound = Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), longestTimer)
  const taking = outcomesTaken()
  const taken = taking === undefined ? true : within(taking, bound)
  const [isTaken, isFlushed] = await Promise.all([taken, flush(bound)])
  return isTaken && isFlushed
}

async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return (await Promise.race([work, timeUp])) !== false
  } finally {
    clearTimeout(timer)
  }
}
