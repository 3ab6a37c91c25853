import { expect, test } from 'vitest'
import { hour, limits, newEntry, start, details } from './new-entry.ts'
import type { OpenedStore } from './store-contract.ts'
import type { NewEntry } from '../../notices/store.ts'

/** What a store does with rows, digests and who reads them. */
export function rowsContract(opened: OpenedStore): void {
  test('it is opened twice, and at once, without harm', async () => {
    await Promise.all([opened.store.open(), opened.store.open()])
    await opened.store.open()
  })

  test('an entry is read as it was written', async () => {
    const written = newEntry({ at: start + 1 })
    expect(await opened.store.add(written, limits)).toBe('added')
    const [digest] = await opened.store.list(written.person, {})
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
    const first = newEntry()
    await opened.store.add(first, limits)
    const again = { ...newEntry(), person: first.person, key: first.key }
    expect(await opened.store.add(again, limits)).toBe('known')
    const digests = await opened.store.list(first.person, {})
    expect(digests.map(({ id, count }) => [id, count])).toEqual([[first.id, 1]])
  })

  test('the same key of another person is another row', async () => {
    const first = newEntry()
    await opened.store.add(first, limits)
    expect(await opened.store.add({ ...newEntry(), key: first.key }, limits)).toBe('added')
  })

  test('of fifty at once with one key one is added', async () => {
    const first = newEntry()
    const added = await Promise.all(
      Array.from({ length: 50 }, () =>
        opened.store.add({ ...newEntry(), person: first.person, key: first.key }, limits),
      ),
    )
    expect(added.filter((answer) => answer === 'added')).toHaveLength(1)
    expect(added.filter((answer) => answer === 'known')).toHaveLength(49)
  })

  test('fifty at once of one cause are one digest of fifty', async () => {
    const { person, group } = newEntry()
    await Promise.all(
      Array.from({ length: 50 }, () => opened.store.add({ ...newEntry(), person, group }, limits)),
    )
    const digests = await opened.store.list(person, {})
    expect(digests.map(({ count }) => count)).toEqual([50])
    const single = await opened.store.list(person, { within: String(digests[0]?.id) })
    expect(single).toHaveLength(50)
    expect(new Set(single.map(({ count }) => count))).toEqual(new Set([1]))
  })

  test('a digest begins anew after its window', async () => {
    const first = newEntry()
    await opened.store.add(first, limits)
    const late = { ...limits, now: start + 24 * hour }
    const { person, group } = first
    expect(await opened.store.add({ ...newEntry(), person, group }, late)).toBe('added')
  })

  test('what comes after the hour’s last is one notice for each kind, and the next hour is free', async () => {
    const { person } = newEntry()
    const add = (kind: NewEntry['kind'], now = start): Promise<string> =>
      opened.store.add({ ...newEntry(), person, kind }, { ...limits, now })
    const answers = []
    for (let index = 0; index < 5; index += 1) answers.push(await add('failed'))
    answers.push(await add('completed'), await add('completed'))
    expect(answers).toEqual(['added', 'added', 'added', 'added', 'grouped', 'added', 'grouped'])
    const digests = await opened.store.list(person, {})
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
    expect(
      (await opened.store.list(person, {})).filter(({ isOverflow }) => isOverflow),
    ).toHaveLength(2)
  })

  test('what was read is read, for its own person alone, until something comes to it', async () => {
    const first = newEntry()
    const { person, group } = first
    await opened.store.add(first, limits)
    await opened.store.add(newEntry({ person }), limits)
    await opened.store.markRead('someone else', [first.id], start)
    expect(await opened.store.countUnread(person)).toBe(2)
    await opened.store.markRead(person, [first.id], start + 5)
    await opened.store.markRead(person, [], start + 6)
    expect(await opened.store.countUnread(person)).toBe(1)
    const unread = await opened.store.list(person, { unread: true })
    expect(unread.map(({ id }) => id)).not.toContain(first.id)
    const all = await opened.store.list(person, {})
    expect(all.find(({ id }) => id === first.id)?.readAt).toBe(start + 5)
    await opened.store.add(newEntry({ person, group }), limits)
    expect(await opened.store.countUnread(person)).toBe(2)
    await opened.store.markRead(person, undefined, start)
    expect(await opened.store.countUnread(person)).toBe(0)
  })

  test('lists are the newest first, and no longer than asked for', async () => {
    const { person } = newEntry()
    for (const at of [start + 2, start + 1, start + 3])
      await opened.store.add(newEntry({ person, at }), limits)
    const digests = await opened.store.list(person, { limit: 2 })
    expect(digests.map(({ lastAt }) => lastAt)).toEqual([start + 3, start + 2])
  })
}
