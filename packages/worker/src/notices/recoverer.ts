import { randomUUID } from 'node:crypto'
import { nameOf } from './cleaner.ts'
import type { Fact } from './fact.ts'
import { roomId } from './people.ts'
import type { Resolved } from './settings.ts'
import { within } from './within.ts'

/** Notices when what failed works again. */
export interface Recoverer {
  /** Admins were told of a failure of this subject. */
  failing(subject: string): void
  /** Whether a success of this subject is news to anybody. */
  isNews(subject: string): boolean
  /** Rejects when the store does. */
  worked(fact: Fact): Promise<void>
  /** Tells admins what works again, and looks for what else fails: other processes tell of it, too. */
  tellRecoveries(): Promise<void>
}

export function createRecoverer(settings: Resolved): Recoverer {
  const { store, channels, clock, timeout, recoverAfter } = settings
  const ask = <T>(question: () => PromiseLike<T> | T): Promise<T> =>
    within(clock, timeout, question)
  // A success must cost a job nothing, so that the store is only told of those that matter.
  let subjects: Set<string> | undefined
  const added = new Set<string>()
  const noted = new Set<string>()

  return {
    failing(subject) {
      added.add(subject)
      noted.delete(subject)
    },
    isNews(subject) {
      if (noted.has(subject)) return false
      return subjects === undefined || subjects.has(subject) || added.has(subject)
    },
    async worked({ subject, at }) {
      if (noted.has(subject)) return
      noted.add(subject)
      try {
        await ask(() => store.worked(subject, at))
      } catch (error) {
        noted.delete(subject)
        throw error
      }
    },
    async tellRecoveries() {
      const now = clock.now()
      const ready = await ask(() => store.recoveries(now - recoverAfter))
      for (const { person, subject, details, key, count } of ready) {
        const { error: _, ...plain } = details
        const room = channels.find(({ name }) => roomId(name) === person)
        const personal = channels.filter((channel) => channel.room !== true)
        const { hourlyCap, digestWindow, digestEvery } = settings
        const own = nameOf('recovered', key)
        const entry = {
          id: randomUUID(),
          person,
          subject,
          isNameless: false,
          key: own,
          group: own,
          at: now,
          audience: 'admin' as const,
          kind: 'recovered' as const,
          details: { ...plain, failures: count },
          channels: (room === undefined ? personal : [room]).map(({ name }) => name),
        }
        await ask(() => store.add(entry, { now, hourlyCap, digestWindow, digestEvery }))
        await ask(() => store.recovered(person, subject))
      }
      noted.clear()
      subjects = new Set(await ask(() => store.failingSubjects()))
      added.clear()
    },
  }
}
