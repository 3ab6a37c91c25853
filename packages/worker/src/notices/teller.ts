import { randomUUID } from 'node:crypto'
import { nameOf } from './cleaner.ts'
import type { Fact } from './fact.ts'
import { findRecipients } from './recipients.ts'
import { roomId } from './people.ts'
import type { Resolved } from './settings.ts'
import type { NewEntry } from './store.ts'
import { within } from './within.ts'

/** Writes what became of jobs into the store, for each person who is to know. */
export interface Teller {
  /** Rejects when the store does. Called again with the same fact, it changes nothing. */
  tell(fact: Fact): Promise<void>
  /** What was kept because nobody could be found: another look for them. */
  tellKept(): Promise<void>
}

/** How many outcomes are looked at again in one go. */
const batch = 20
const longestWait = 3_600_000

/**
 * @param onFailing Told of jobs that admins hear of, so that somebody looks whether they recover.
 */
export function createTeller(settings: Resolved, onFailing: (subject: string) => void): Teller {
  const { store, directory, channels, clock, timeout, warn } = settings
  const ask = <T>(question: () => PromiseLike<T> | T): Promise<T> =>
    within(clock, timeout, question)
  const rooms = channels.filter(({ room }) => room === true).map(({ name }) => name)
  const personal = channels.filter(({ room }) => room !== true).map(({ name }) => name)

  const add = (entry: Omit<NewEntry, 'id'>): Promise<unknown> => {
    const { hourlyCap, digestWindow, digestEvery } = settings
    const limits = { now: clock.now(), hourlyCap, digestWindow, digestEvery }
    return ask(() => store.add({ ...entry, id: randomUUID() }, limits))
  }

  /** @returns whether everybody was told who is to know */
  const attempt = async (fact: Fact): Promise<boolean> => {
    const { audience, people, isMissing } = await findRecipients(fact, directory, ask)
    const { kind, key, subject, isNameless, details, at } = fact
    const group = kind === 'completed' ? key : nameOf(kind, subject, fact.cause)
    const entry = { audience, kind, key, subject, isNameless, group, at }
    if (audience === 'user') {
      // What went wrong inside is not for them.
      const { error: _, ...plain } = details
      for (const person of people) {
        await add({ ...entry, person, details: plain, channels: personal })
      }
      return !isMissing
    }
    for (const person of people) await add({ ...entry, person, details, channels: personal })
    for (const room of rooms) {
      await add({ ...entry, person: roomId(room), details, channels: [room] })
    }
    onFailing(subject)
    return !isMissing && people.length + rooms.length > 0
  }

  return {
    async tell(fact) {
      if (await attempt(fact)) return
      warn('tacet: nobody could be found for a notice; it is kept and tried again')
      await ask(() => store.keep(fact, clock.now()))
    },
    async tellKept() {
      // Each may wait for the directory twice and for the store as often as there are people.
      const lease = batch * timeout * 4
      for (;;) {
        const kept = await ask(() => store.takeKept(clock.now(), lease, batch))
        for (const { fact, tries } of kept) {
          const isDone = await attempt(fact)
          const wait = Math.min(settings.every * 2 ** Math.min(tries, 20), longestWait)
          const dueAt = clock.now() + Math.max(wait, 1)
          await ask(() =>
            isDone ? store.forget(fact.key) : store.putBack(fact.key, tries + 1, dueAt),
          )
        }
        if (kept.length < batch) return
      }
    },
  }
}
