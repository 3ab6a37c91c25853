import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fact } from '../../notices/fact.ts'
import type { Details } from '../../notices/notice.ts'
import type { AddLimits, NewEntry, NoticeStore } from '../../notices/store.ts'

/** A store that is empty, and how to get rid of it. */
export interface OpenedStore {
  readonly store: NoticeStore
  close(): Promise<void>
}

const start = Date.UTC(2026, 0, 5, 9)
const minute = 60_000
const hour = 60 * minute

const limits: AddLimits = {
  now: start,
  hourlyCap: 3,
  digestWindow: 24 * hour,
  digestEvery: hour,
}

const details: Details = {
  component: 'billing',
  name: 'send invoice',
  id: '42',
  queue: 'mail',
  attempt: 3,
  attempts: 3,
  reference: 'a'.repeat(32),
  error: { type: 'TypeError', message: 'the printer says “no”\nand \\ smokes' },
}

let serial = 0

/** Each call is another person's, unless it says whose it is. */
function entry(more: Partial<NewEntry> = {}): NewEntry {
  serial += 1
  return {
    id: `id-${serial}`,
    person: `person-${serial}`,
    audience: 'admin',
    kind: 'failed',
    key: `key-${serial}`,
    subject: `subject-${serial}`,
    group: `group-${serial}`,
    details,
    at: start,
    channels: [],
    ...more,
  }
}

/** What every store of notices has to do. One suite, whatever it is made of. */
export function storeContract(name: string, openStore: () => Promise<OpenedStore>): void {
  describe(`the contract of stores: ${name}`, () => {
    let opened: OpenedStore
    let store: NoticeStore
    beforeAll(async () => {
      opened = await openStore()
      store = opened.store
      await store.open()
    })
    afterAll(() => opened.close())

    test('it is opened twice, and at once, without harm', async () => {
      await Promise.all([store.open(), store.open()])
      await store.open()
    })

    test('an entry is read as it was written', async () => {
      const written = entry({ at: start + 1 })
      expect(await store.add(written, limits)).toBe('added')
      const [digest] = await store.list(written.person, {})
      expect(digest).toMatchObject({
        id: written.id,
        person: written.person,
        audience: 'admin',
        kind: 'failed',
        isOverflow: false,
        details,
        count: 1,
        firstAt: start + 1,
        lastAt: start + 1,
      })
      expect(digest?.readAt).toBeUndefined()
    })

    test('of one person and key the first stays', async () => {
      const first = entry()
      await store.add(first, limits)
      const again = { ...entry(), person: first.person, key: first.key }
      expect(await store.add(again, limits)).toBe('known')
      const digests = await store.list(first.person, {})
      expect(digests.map(({ id, count }) => [id, count])).toEqual([[first.id, 1]])
    })

    test('the same key of another person is another row', async () => {
      const first = entry()
      await store.add(first, limits)
      expect(await store.add({ ...entry(), key: first.key }, limits)).toBe('added')
    })

    test('of fifty at once with one key one is added', async () => {
      const first = entry()
      const added = await Promise.all(
        Array.from({ length: 50 }, () =>
          store.add({ ...entry(), person: first.person, key: first.key }, limits),
        ),
      )
      expect(added.filter((answer) => answer === 'added')).toHaveLength(1)
      expect(added.filter((answer) => answer === 'known')).toHaveLength(49)
    })

    test('fifty at once of one cause are one digest of fifty', async () => {
      const { person, group } = entry()
      await Promise.all(
        Array.from({ length: 50 }, () => store.add({ ...entry(), person, group }, limits)),
      )
      const digests = await store.list(person, {})
      expect(digests.map(({ count }) => count)).toEqual([50])
      const single = await store.list(person, { within: String(digests[0]?.id) })
      expect(single).toHaveLength(50)
      expect(new Set(single.map(({ count }) => count))).toEqual(new Set([1]))
    })

    test('a digest begins anew after its window', async () => {
      const first = entry()
      await store.add(first, limits)
      const late = { ...limits, now: start + 24 * hour }
      const { person, group } = first
      expect(await store.add({ ...entry(), person, group }, late)).toBe('added')
    })

    test('what comes after the hour’s last is one notice for each kind, and the next hour is free', async () => {
      const { person } = entry()
      const add = (kind: NewEntry['kind'], now = start): Promise<string> =>
        store.add({ ...entry(), person, kind }, { ...limits, now })
      const answers = []
      for (let index = 0; index < 5; index += 1) answers.push(await add('failed'))
      answers.push(await add('completed'), await add('completed'))
      expect(answers).toEqual([
        ...['added', 'added', 'added', 'added', 'grouped'],
        ...['added', 'grouped'],
      ])
      const digests = await store.list(person, {})
      expect(
        digests.filter(({ isOverflow }) => isOverflow).map(({ kind, count }) => [kind, count]),
      ).toEqual(
        expect.arrayContaining([
          ['failed', 2],
          ['completed', 2],
        ]),
      )
      expect(digests).toHaveLength(5)
      expect(await add('failed', start + hour)).toBe('added')
      expect((await store.list(person, {})).filter(({ isOverflow }) => isOverflow)).toHaveLength(2)
    })

    test('what was read is read, for its own person alone, until something comes to it', async () => {
      const first = entry()
      const { person, group } = first
      await store.add(first, limits)
      await store.add(entry({ person }), limits)
      await store.markRead('someone else', [first.id], start)
      expect(await store.countUnread(person)).toBe(2)
      await store.markRead(person, [first.id], start + 5)
      await store.markRead(person, [], start + 6)
      expect(await store.countUnread(person)).toBe(1)
      const unread = await store.list(person, { unread: true })
      expect(unread.map(({ id }) => id)).not.toContain(first.id)
      const all = await store.list(person, {})
      expect(all.find(({ id }) => id === first.id)?.readAt).toBe(start + 5)
      await store.add(entry({ person, group }), limits)
      expect(await store.countUnread(person)).toBe(2)
      await store.markRead(person, undefined, start)
      expect(await store.countUnread(person)).toBe(0)
    })

    test('lists are the newest first, and no longer than asked for', async () => {
      const { person } = entry()
      for (const at of [start + 2, start + 1, start + 3])
        await store.add(entry({ person, at }), limits)
      const digests = await store.list(person, { limit: 2 })
      expect(digests.map(({ lastAt }) => lastAt)).toEqual([start + 3, start + 2])
    })

    test('what nobody could be found for is kept once, and is one taker’s at a time', async () => {
      const fact: Fact = {
        kind: 'failed',
        initiator: 'u-1',
        key: `kept-${(serial += 1)}`,
        subject: 's',
        cause: 'c',
        details,
        at: start,
      }
      await store.keep(fact, start)
      await store.keep(fact, start)
      const taken = await Promise.all([
        store.takeKept(start, minute, 10),
        store.takeKept(start, minute, 10),
      ])
      expect(taken.flat()).toEqual([{ fact, tries: 0 }])
      expect(await store.takeKept(start + 1, minute, 10)).toEqual([])
      await store.putBack(fact.key, 3, start + 5)
      expect(await store.takeKept(start + 4, minute, 10)).toEqual([])
      expect(await store.takeKept(start + 5, minute, 10)).toEqual([{ fact, tries: 3 }])
      // Whoever took it died: after the lease it is anybody's again.
      expect(await store.takeKept(start + 5 + minute, minute, 10)).toHaveLength(1)
      await store.forget(fact.key)
      expect(await store.takeKept(start + hour, minute, 10)).toEqual([])
    })

    test('what failed works again after a success and some quiet, once', async () => {
      const { person, subject } = entry()
      const one = entry({ person, subject, at: start })
      const two = entry({ person, subject, at: start + minute, details: { ...details, id: '43' } })
      await store.add(one, limits)
      await store.add(two, limits)
      const own = async (quietSince: number): Promise<unknown[]> =>
        (await store.recoveries(quietSince)).filter((recovery) => recovery.subject === subject)

      expect(await store.failingSubjects()).toContain(subject)
      await store.worked(subject, start)
      expect(await own(start + hour)).toEqual([])
      await store.worked(subject, start + 2 * minute)
      expect(await own(start)).toEqual([])
      expect(await own(start + minute)).toEqual([
        { person, subject, key: two.id, count: 2, details: two.details },
      ])
      // Another failure: it does not work yet.
      const three = entry({ person, subject, at: start + 3 * minute })
      await store.add(three, limits)
      expect(await own(start + hour)).toEqual([])
      await store.worked(subject, start + 4 * minute)
      expect(await own(start + hour)).toHaveLength(1)
      await store.recovered(person, subject)
      expect(await own(start + hour)).toEqual([])
      expect(await store.failingSubjects()).not.toContain(subject)
    })

    test('a recovery that is told does not undo itself', async () => {
      const failed = entry()
      const { person, subject } = failed
      await store.add(failed, limits)
      await store.worked(subject, start + 1)
      await store.add(entry({ person, subject, kind: 'recovered' }), limits)
      await store.recovered(person, subject)
      expect(await store.failingSubjects()).not.toContain(subject)
    })

    test('what fails after it worked again is another digest', async () => {
      const first = entry()
      const { person, subject, group } = first
      await store.add(first, limits)
      await store.worked(subject, start + 1)
      await store.recovered(person, subject)
      expect(await store.add(entry({ person, subject, group }), limits)).toBe('added')
    })

    test('a user’s own success ends the user’s failures, nobody else’s and no later ones', async () => {
      const { subject, group } = entry()
      const user = { subject, group, audience: 'user' as const, person: `u-${(serial += 1)}` }
      const other = { ...user, person: `u-${(serial += 1)}` }
      await store.add(entry({ ...user, at: start }), limits)
      await store.add(entry({ ...other, at: start }), limits)
      await store.add(entry({ ...user, kind: 'completed', at: start + 1, group: 'own' }), limits)
      expect(await store.add(entry({ ...user, at: start + 2 }), limits)).toBe('added')
      expect(await store.add(entry({ ...other, at: start + 2 }), limits)).toBe('grouped')
      await store.add(entry({ ...user, kind: 'completed', at: start + 1, group: 'own 2' }), limits)
      expect(await store.add(entry({ ...user, at: start + 3 }), limits)).toBe('grouped')
      expect(await store.failingSubjects()).not.toContain(subject)
    })

    test('a digest is due on each of its channels, and one taker’s at a time', async () => {
      const [mail, chat] = [`mail-${(serial += 1)}`, `chat-${serial}`]
      const added = entry({ channels: [mail, chat] })
      await store.add(added, limits)
      const claims = await Promise.all([
        store.due(mail, start, minute, 10),
        store.due(mail, start, minute, 10),
      ])
      expect(claims.flat()).toMatchObject([
        { channel: mail, tries: 0, digest: { id: added.id, details } },
      ])
      expect(await store.due(chat, start, minute, 10)).toHaveLength(1)
      await store.told(added.id, mail, 1, start, start + hour)
      expect(await store.due(mail, start + 24 * hour, minute, 10)).toEqual([])
      // The other one's process died before it could say whether it is out.
      expect(await store.due(chat, start + minute, minute, 10)).toHaveLength(1)
    })

    test('a digest that grew after it was told is told again, but not at once', async () => {
      const channel = `mail-${(serial += 1)}`
      const first = entry({ channels: [channel] })
      const { person, group, channels } = first
      await store.add(first, limits)
      await store.due(channel, start, minute, 10)
      await store.told(first.id, channel, 1, start, start + hour)
      await store.add(entry({ person, group, channels }), limits)
      await store.add(entry({ person, group, channels }), limits)
      expect(await store.due(channel, start + hour - 1, minute, 10)).toEqual([])
      expect(await store.due(channel, start + hour, minute, 10)).toMatchObject([
        { digest: { id: first.id, count: 3 } },
      ])
    })

    test('what came while it was being told is told again', async () => {
      const channel = `mail-${(serial += 1)}`
      const first = entry({ channels: [channel] })
      const { person, group, channels } = first
      await store.add(first, limits)
      const [delivery] = await store.due(channel, start, minute, 10)
      await store.add(entry({ person, group, channels }), limits)
      await store.told(first.id, channel, Number(delivery?.digest.count), start, start + hour)
      expect(await store.due(channel, start + hour, minute, 10)).toMatchObject([
        { digest: { count: 2 } },
      ])
    })

    test('what could not be sent is due again, until it is given up', async () => {
      const channel = `mail-${(serial += 1)}`
      const { id } = entry()
      await store.add(entry({ id, channels: [channel] }), limits)
      await store.due(channel, start, minute, 10)
      await store.untold(id, channel, 1, start + hour)
      expect(await store.due(channel, start + minute, minute, 10)).toEqual([])
      expect(await store.due(channel, start + hour, minute, 10)).toMatchObject([{ tries: 1 }])
      await store.untold(id, channel, 2, undefined)
      expect(await store.due(channel, start + 99 * hour, minute, 10)).toEqual([])
    })

    test('what nothing came to for long is removed, with all that goes with it', async () => {
      const channel = `mail-${(serial += 1)}`
      const old = entry({ channels: [channel] })
      const { person, group } = old
      const grown = entry({ person })
      await store.add(old, limits)
      await store.add(grown, limits)
      await store.add(entry({ person, group: grown.group, at: start + hour }), limits)
      await store.add(entry({ person, group, at: start - 1 }), limits)
      await store.expire(start + 1)
      const left = await store.list(person, {})
      expect(left.map(({ id, count }) => [id, count])).toEqual([[grown.id, 2]])
      expect(await store.list(person, { within: old.id })).toEqual([])
      expect(await store.due(channel, start + hour, minute, 10)).toEqual([])
    })
  })
}
