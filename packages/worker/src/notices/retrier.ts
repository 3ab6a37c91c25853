import type { Fact } from './fact.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Resolved } from './settings.ts'
import { createSlots } from './slots.ts'
import { within } from './within.ts'

/** Does what has to be done now and, where it fails, later. None of it rejects. */
export interface Retrier {
  /** Fulfils when the fact is stored, or kept in memory because the store does not answer. */
  take(fact: Fact): Promise<void>
  /** Makes the store ready, once. The only one that rejects. */
  open(): Promise<void>
  retryPending(): Promise<void>
  deliver(): Promise<void>
  close(): Promise<void>
}

/** What is done; each rejects when the store does. */
export interface Work {
  tell(fact: Fact): Promise<void>
  retry(): Promise<void>
  deliver(): Promise<void>
}

/** Facts of about a kilobyte each that are kept in memory while the store is away. */
const mostAside = 10_000
/** Facts that are worked on at the same time; a pool of connections has ten. */
const mostAtOnce = 8
/** How often a store that answers may refuse one of them. */
const mostTries = 10

export function createRetrier(settings: Resolved, work: Work): Retrier {
  const { store, clock, timeout, every, warn } = settings
  let opened: Promise<void> | undefined
  let isDown = false
  let isClosed = false
  const slots = createSlots(mostAtOnce)
  const aside: { readonly fact: Fact; readonly tries: number }[] = []

  const open = (): Promise<void> => {
    opened ??= within(clock, timeout, () => store.open()).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  const tell = async (fact: Fact): Promise<void> => {
    await open()
    await work.tell(fact)
  }
  const putAside = (fact: Fact): void => {
    isDown = true
    if (aside.length >= mostAside) {
      warn('tacet: notices are lost: too many wait for their store, which does not answer')
      return
    }
    warn('tacet: notices cannot be stored; they are kept in memory and tried again')
    aside.push({ fact, tries: 0 })
  }
  const quietly = async (act: () => Promise<void>): Promise<void> => {
    try {
      await open()
      await act()
    } catch {
      warn('tacet: the store of the notices does not answer; it is asked again')
    }
  }
  const retryAside = async (): Promise<void> => {
    if (aside.length === 0) return
    // A store that answers this may still refuse one fact: that one must not hold up the others.
    await within(clock, timeout, () => store.failingSubjects())
    isDown = false
    for (const { fact, tries } of aside.splice(0)) {
      try {
        await tell(fact)
      } catch {
        if (tries + 1 < mostTries) aside.push({ fact, tries: tries + 1 })
        else warn('tacet: a notice is lost: its store answers, but refuses it')
      }
    }
  }
  const retryPending = oneAtATime(() =>
    quietly(async () => {
      await retryAside()
      await work.retry()
    }),
  )
  const deliver = oneAtATime(() => quietly(work.deliver))

  let stop = (): void => {}
  const again = (): void => {
    if (every === 0 || isClosed) return
    const run = (): void => {
      void retryPending().then(deliver).then(again)
    }
    // What waits is in the store, and `close` takes care of the rest.
    stop = clock.after(every, run, false)
  }
  again()

  return {
    open,
    async take(fact) {
      if (isDown || slots.waiting() >= mostAside) return putAside(fact)
      await slots.take()
      try {
        if (isDown) putAside(fact)
        else await tell(fact)
      } catch {
        putAside(fact)
      } finally {
        slots.leave()
      }
      if (!isDown && !isClosed && settings.channels.length > 0) void deliver()
    },
    retryPending,
    deliver,
    async close() {
      isClosed = true
      stop()
      const last = async (): Promise<void> => {
        if (aside.length > 0) await retryPending()
        await deliver()
      }
      await within(clock, timeout, last).catch(() => undefined)
    },
  }
}
