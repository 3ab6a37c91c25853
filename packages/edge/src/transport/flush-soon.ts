import type { Invocations } from '../invocation/invocations.ts'

/** Milliseconds that the signals of an invocation are gathered for a flush: the first, and at most. */
export interface Gathering {
  /** @default 100 */
  readonly first?: number
  /** @default 2000 */
  readonly most?: number
}

/**
 * Edge SDKs have no timer that would send logs and metrics: an invocation that is not flushed takes
 * them along. Hence each signal sees to it that a flush follows, within its own invocation, one for
 * all signals of a moment. Each moment is twice as long as the last, because every flush is a request,
 * of which hosts grant an invocation few, and a stream may go on for hours.
 *
 * Source: https://developers.cloudflare.com/workers/platform/limits/#subrequests
 *
 * @param flush Hands over what the SDK holds back, and waits for it.
 * @returns To be called after each signal.
 */
export function flushSoon(
  { current, keepAlive }: Pick<Invocations, 'current' | 'keepAlive'>,
  flush: () => PromiseLike<boolean>,
  { first = 100, most = 2_000 }: Gathering = {},
): () => void {
  const planned = new WeakSet<object>()
  const next = new WeakMap<object, number>()

  const gatherAndFlush = async (invocation: object): Promise<void> => {
    const time = next.get(invocation) ?? first
    next.set(invocation, Math.min(time * 2, most))
    await new Promise((resolve) => setTimeout(resolve, time))
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
