import type { JobOutcome } from '../jobs/job-outcome.ts'
import { createCleaner } from './cleaner.ts'
import { subjectOf, toFact, type Fact } from './fact.ts'
import { initiatorOf } from './initiator-of.ts'
import type { ListOptions, Notice } from './notice.ts'
import { isPersonId } from './people.ts'
import { createPostman } from './postman.ts'
import { createRecoverer } from './recoverer.ts'
import { createRetrier } from './retrier.ts'
import { resolveSettings, type NoticesSettings } from './settings.ts'
import { createTeller } from './teller.ts'
import { toNotice } from './to-notice.ts'
import { within } from './within.ts'

const hour = 3_600_000

/** Notices of what became of jobs. */
export interface Notices {
  /**
   * Takes an outcome. Give it to `watchJob` and its like as `onOutcome`. The same outcome again, with
   * whatever reference, changes nothing.
   *
   * @returns Fulfils when it is stored, or kept to be tried again. Never rejects.
   */
  jobSettled(outcome: JobOutcome): Promise<void>
  /**
   * What a person was told, the newest first.
   *
   * @throws Error without details when the store cannot be read: an empty list would be a lie.
   */
  list(person: string, options?: ListOptions): Promise<readonly Notice[]>
  /** @throws Error as `list` does. */
  countUnread(person: string): Promise<number>
  /**
   * @param ids Notices of this person; all of them when absent.
   * @throws Error as `list` does.
   */
  markRead(person: string, ids?: readonly string[]): Promise<void>
  /**
   * Tries again what could not be stored and whose people could not be found, tells what works
   * again, and removes what is too old. Never rejects.
   */
  retryPending(): Promise<void>
  /** Sends what is due through the channels. Fulfils when each was sent or put off. Never rejects. */
  deliver(): Promise<void>
  /** Stops trying, after one last time within the timeout. The store stays the app's. */
  close(): Promise<void>
}

/**
 * Makes notices: the outcomes of jobs in, rows and messages for people out. It works the same with
 * telemetry off, never throws into a job, and nothing it stores or sends has not been scrubbed.
 *
 * @param settings Where they are kept, who is who, and how people are reached.
 */
export function createNotices(settings: NoticesSettings): Notices {
  const resolved = resolveSettings(settings)
  const { store, channels, clock, timeout, warn, dedupeKey } = resolved
  const secrets = channels.flatMap((channel) => channel.secrets ?? [])
  const clean = createCleaner(resolved.policy, resolved.env, secrets, warn)
  const recoverer = createRecoverer(resolved)
  const teller = createTeller(resolved, recoverer.failing)
  const postman = createPostman(resolved, (digest) => toNotice(digest, clean))

  let expireAt = 0
  const tell = async (fact: Fact): Promise<void> => {
    const isSystem = fact.kind === 'completed' && fact.initiator === undefined
    await (isSystem ? recoverer.worked(fact) : teller.tell(fact))
  }
  const retrier = createRetrier(resolved, {
    tell,
    async retry() {
      await teller.tellKept()
      await recoverer.tellRecoveries()
      const now = clock.now()
      if (now < expireAt) return
      await within(clock, timeout, () => store.expire(now - resolved.retention))
      expireAt = now + hour
    },
    deliver: postman.deliver,
  })

  const read = async <T>(person: string, nothing: T, question: () => Promise<T>): Promise<T> => {
    if (!isPersonId(person)) return nothing
    try {
      return await within(clock, timeout, async () => {
        await retrier.open()
        return question()
      })
    } catch {
      // What a driver says may hold its password.
      throw new Error('tacet: the notices cannot be read (is their store reachable?)')
    }
  }

  return {
    async jobSettled(outcome) {
      try {
        // Most jobs are the system's and complete: they must cost next to nothing.
        if (isSystems(outcome) && !recoverer.isNews(subjectOf(outcome.job))) return
        await retrier.take(toFact(outcome, clean, ownKey(outcome, dedupeKey), clock.now()))
      } catch {
        warn('tacet: the outcome of a job could not be read, nobody is told of it')
      }
    },
    list: async (person, options = {}) => {
      const limit = limitOf(options.limit)
      const digests = await read(person, [], () => store.list(person, { ...options, limit }))
      return digests.map((digest) => toNotice(digest, clean))
    },
    countUnread: (person) => read(person, 0, () => store.countUnread(person)),
    markRead: (person, ids) =>
      read(person, undefined, () => store.markRead(person, ids, clock.now())),
    retryPending: retrier.retryPending,
    deliver: retrier.deliver,
    close: retrier.close,
  }
}

/** What comes from a page's query may be anything. */
function limitOf(given: unknown): number {
  const most = Math.trunc(Number(given ?? 100))
  return most >= 1 ? Math.min(most, 10_000) : 100
}

function isSystems({ outcome, job }: JobOutcome): boolean {
  return outcome === 'completed' && initiatorOf(job) === undefined
}

function ownKey(
  outcome: JobOutcome,
  dedupeKey: ((outcome: JobOutcome) => string | undefined) | undefined,
): string | undefined {
  try {
    const key: unknown = dedupeKey?.(outcome)
    return typeof key === 'string' ? key : undefined
  } catch {
    return undefined
  }
}
