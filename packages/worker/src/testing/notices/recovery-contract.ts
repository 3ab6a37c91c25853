import { expect, test } from 'vitest'
import { details, freshName, hour, limits, minute, newEntry, start } from './new-entry.ts'
import type { OpenedStore } from './store-contract.ts'

/** What a store does with failures, until they work again. */
export function recoveryContract(opened: OpenedStore): void {
  test('what failed works again after a success and some quiet, once', async () => {
    const { person, subject } = newEntry()
    const one = newEntry({ person, subject, at: start })
    const two = newEntry({ person, subject, at: start + minute, details: { ...details, id: '43' } })
    await opened.store.add(one, limits)
    await opened.store.add(two, limits)
    const own = async (quietSince: number): Promise<unknown[]> =>
      (await opened.store.recoveries(quietSince)).filter((recovery) => recovery.subject === subject)

    expect(await opened.store.failingSubjects()).toContain(subject)
    await opened.store.worked(subject, start)
    expect(await own(start + hour)).toEqual([])
    await opened.store.worked(subject, start + 2 * minute)
    expect(await own(start)).toEqual([])
    expect(await own(start + minute)).toEqual([
      { person, subject, key: two.id, count: 2, details: two.details },
    ])
    // Another failure: it does not work yet.
    const three = newEntry({ person, subject, at: start + 3 * minute })
    await opened.store.add(three, limits)
    expect(await own(start + hour)).toEqual([])
    await opened.store.worked(subject, start + 4 * minute)
    expect(await own(start + hour)).toHaveLength(1)
    await opened.store.recovered(person, subject)
    expect(await own(start + hour)).toEqual([])
    expect(await opened.store.failingSubjects()).not.toContain(subject)
  })

  test('what has no name is counted and not listed, and recovers as well', async () => {
    const { person, subject, group } = newEntry()
    const nameless = { person, subject, group, isNameless: true }
    const add = (at: number): Promise<string> =>
      opened.store.add(newEntry({ ...nameless, at }), limits)
    expect([await add(start), await add(start + 1), await add(start + 2)]).toEqual([
      'added',
      'grouped',
      'grouped',
    ])
    const [digest] = await opened.store.list(person, {})
    expect(digest).toMatchObject({ count: 3, lastAt: start + 2 })
    expect(await opened.store.list(person, { within: String(digest?.id) })).toHaveLength(1)

    const own = async (): Promise<unknown[]> =>
      (await opened.store.recoveries(start + hour)).filter((one) => one.subject === subject)
    await opened.store.worked(subject, start + 1)
    expect(await own()).toEqual([])
    await opened.store.worked(subject, start + 3)
    expect(await own()).toMatchObject([{ person, count: 3 }])
    await add(start + 4)
    expect(await own()).toEqual([])
  })

  test('a recovery that is told does not undo itself', async () => {
    const failed = newEntry()
    const { person, subject } = failed
    await opened.store.add(failed, limits)
    await opened.store.worked(subject, start + 1)
    await opened.store.add(newEntry({ person, subject, kind: 'recovered' }), limits)
    await opened.store.recovered(person, subject)
    expect(await opened.store.failingSubjects()).not.toContain(subject)
  })

  test('what fails after it worked again is another digest', async () => {
    const first = newEntry()
    const { person, subject, group } = first
    await opened.store.add(first, limits)
    await opened.store.worked(subject, start + 1)
    await opened.store.recovered(person, subject)
    expect(await opened.store.add(newEntry({ person, subject, group }), limits)).toBe('added')
  })

  test('a user’s own success ends the user’s failures, nobody else’s and no later ones', async () => {
    const { subject, group } = newEntry()
    const user = { subject, group, audience: 'user' as const, person: freshName('u') }
    const other = { ...user, person: freshName('u') }
    await opened.store.add(newEntry({ ...user, at: start }), limits)
    await opened.store.add(newEntry({ ...other, at: start }), limits)
    await opened.store.add(
      newEntry({ ...user, kind: 'completed', at: start + 1, group: 'own' }),
      limits,
    )
    expect(await opened.store.add(newEntry({ ...user, at: start + 2 }), limits)).toBe('added')
    expect(await opened.store.add(newEntry({ ...other, at: start + 2 }), limits)).toBe('grouped')
    await opened.store.add(
      newEntry({ ...user, kind: 'completed', at: start + 1, group: 'own 2' }),
      limits,
    )
    expect(await opened.store.add(newEntry({ ...user, at: start + 3 }), limits)).toBe('grouped')
    expect(await opened.store.failingSubjects()).not.toContain(subject)
  })
}
