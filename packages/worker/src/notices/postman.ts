import type { Channel } from './channel.ts'
import type { Notice } from './notice.ts'
import { roomId, type Person } from './people.ts'
import type { Resolved } from './settings.ts'
import type { Delivery, Digest } from './store.ts'
import { within } from './within.ts'

/** Takes notices to where people are. */
export interface Postman {
  /** Sends all that is due. Rejects when the store does, never because of a channel. */
  deliver(): Promise<void>
}

const batch = 10
/** Eleven tries take about a day and a half: 1 minute, 2, 4 … and at most 8 hours between two. */
const mostTries = 11
const firstWait = 60_000
const longestWait = 8 * 3_600_000

/** @param read makes a digest a notice, with its words */
export function createPostman(settings: Resolved, read: (digest: Digest) => Notice): Postman {
  const { store, channels, directory, clock, timeout, digestEvery, warn } = settings
  const ask = <T>(question: () => PromiseLike<T> | T): Promise<T> =>
    within(clock, timeout, question)

  /** `undefined` when there is no such person any more. */
  const recipientOf = async ({ person, audience }: Digest): Promise<Person | undefined> => {
    if (audience === 'admin') {
      const admins = await ask(() => directory.admins())
      const admin = admins.find(({ id }) => id === person)
      if (admin !== undefined) return admin
    }
    return ask(() => directory.person(person))
  }

  const send = async (channel: Channel, digest: Digest): Promise<void> => {
    const { id, person } = digest
    const recipient = person === roomId(channel.name) ? { id: person } : await recipientOf(digest)
    if (recipient === undefined) return
    const notice = read(digest)
    const message = { id: `${id}_${notice.count}`, person: recipient, text: notice.text, notice }
    const ended = new AbortController()
    try {
      await ask(() => channel.send(message, ended.signal))
    } finally {
      ended.abort()
    }
  }

  const tryOne = async (channel: Channel, { digest, tries }: Delivery): Promise<void> => {
    try {
      await send(channel, digest)
    } catch {
      const next = tries + 1
      const wait = Math.min(firstWait * 2 ** tries, longestWait)
      const dueAt = next < mostTries ? clock.now() + wait : undefined
      const what = dueAt === undefined ? 'given up' : 'tried again'
      warn(`tacet: a notice could not be sent through ${channel.name}; it is ${what}`)
      await ask(() => store.untold(digest.id, channel.name, next, dueAt))
      return
    }
    const now = clock.now()
    await ask(() => store.told(digest.id, channel.name, digest.count, now, now + digestEvery))
  }

  const deliverThrough = async (channel: Channel): Promise<void> => {
    // Long enough for all of them to run into each of their timeouts.
    const lease = batch * timeout * 5
    for (;;) {
      const due = await ask(() => store.due(channel.name, clock.now(), lease, batch))
      for (const delivery of due) await tryOne(channel, delivery)
      if (due.length < batch) return
    }
  }

  return {
    async deliver() {
      // A channel that hangs holds up no other one.
      const ends = await Promise.allSettled(channels.map(deliverThrough))
      for (const end of ends) if (end.status === 'rejected') throw end.reason
    },
  }
}
