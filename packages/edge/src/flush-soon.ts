import type { Invocations } from './invocations.ts'

/**
 * Edge SDKs have no timer that would send logs and metrics: an invocation that is not flushed takes
 * them along. Hence each signal sees to it that a flush follows, within its own invocation, one for
 * all signals of a moment.
 *
 * @param flush Hands over what the SDK holds back, and waits for it.
 * @param gather Milliseconds that signals are gathered for one flush.
 * @returns To be called after each signal.
 */
export function flushSoon(
  { current, keepAlive }: Pick<Invocations, 'current' | 'keepAlive'>,
  flush: () => PromiseLike<boolean>,
  gather: number = 100,
): () => void {
  const planned = new WeakSet<object>()

  const gatherAndFlush = async (invocation: object): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, gather))
    planned.delete(invocation)
    await flush()
  }

  return () => {
    const invocation = current()
    if (invocation === undefined || planned.has(invocation)) return
    planned.add(invocation)
    keepAlive(gatherAndFlush(invocation).catch(() => {}))
  }
}
