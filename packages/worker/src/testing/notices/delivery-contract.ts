import { expect, test } from 'vitest'
import { details, freshName, hour, limits, minute, newEntry, start } from './new-entry.ts'
import type { OpenedStore } from './store-contract.ts'
import type { Fact } from '../../notices/fact.ts'

/** What a store does with what is to go out, to wait, or to be removed. */
export function deliveryContract(opened: OpenedStore): void {
  test('what nobody could be found for is kept once, and is one taker’s at a time', async () => {
    const fact: Fact = {
      kind: 'failed',
      initiator: 'u-1',
      key: freshName('kept'),
      isNameless: false,
      subject: 's',
      cause: 'c',
      details,
      at: start,
    }
    await opened.store.keep(fact, start)
    await opened.store.keep(fact, start)
    const taken = await Promise.all([
      opened.store.takeKept(start, minute, 10),
      opened.store.takeKept(start, minute, 10),
    ])
    expect(taken.flat()).toEqual([{ fact, tries: 0 }])
    expect(await opened.store.takeKept(start + 1, minute, 10)).toEqual([])
    await opened.store.putBack(fact.key, 3, start + 5)
    expect(await opened.store.takeKept(start + 4, minute, 10)).toEqual([])
    expect(await opened.store.takeKept(start + 5, minute, 10)).toEqual([{ fact, tries: 3 }])
    // Whoever took it died: after the lease it is anybody's again.
    expect(await opened.store.takeKept(start + 5 + minute, minute, 10)).toHaveLength(1)
    await opened.store.forget(fact.key)
    expect(await opened.store.takeKept(start + hour, minute, 10)).toEqual([])
  })

  test('a digest is due on each of its channels, and one taker’s at a time', async () => {
    const [mail, chat] = [freshName('mail'), freshName('chat')]
    const added = newEntry({ channels: [mail, chat] })
    await opened.store.add(added, limits)
    const claims = await Promise.all([
      opened.store.due(mail, start, minute, 10),
      opened.store.due(mail, start, minute, 10),
    ])
    expect(claims.flat()).toMatchObject([
      { channel: mail, tries: 0, digest: { id: added.id, details } },
    ])
    expect(await opened.store.due(chat, start, minute, 10)).toHaveLength(1)
    await opened.store.told(added.id, mail, 1, start, start + hour)
    expect(await opened.store.due(mail, start + 24 * hour, minute, 10)).toEqual([])
    // The other one's process died before it could say whether it is out.
    expect(await opened.store.due(chat, start + minute, minute, 10)).toHaveLength(1)
  })

  test('a digest that grew after it was told is told again, but not at once', async () => {
    const channel = freshName('mail')
    const first = newEntry({ channels: [channel] })
    const { person, group, channels } = first
    await opened.store.add(first, limits)
    await opened.store.due(channel, start, minute, 10)
    await opened.store.told(first.id, channel, 1, start, start + hour)
    await opened.store.add(newEntry({ person, group, channels }), limits)
    await opened.store.add(newEntry({ person, group, channels }), limits)
    expect(await opened.store.due(channel, start + hour - 1, minute, 10)).toEqual([])
    expect(await opened.store.due(channel, start + hour, minute, 10)).toMatchObject([
      { digest: { id: first.id, count: 3 } },
    ])
  })

  test('what came while it was being told is told again', async () => {
    const channel = freshName('mail')
    const first = newEntry({ channels: [channel] })
    const { person, group, channels } = first
    await opened.store.add(first, limits)
    const [delivery] = await opened.store.due(channel, start, minute, 10)
    await opened.store.add(newEntry({ person, group, channels }), limits)
    await opened.store.told(first.id, channel, Number(delivery?.digest.count), start, start + hour)
    expect(await opened.store.due(channel, start + hour, minute, 10)).toMatchObject([
      { digest: { count: 2 } },
    ])
  })

  test('what could not be sent is due again, until it is given up', async () => {
    const channel = freshName('mail')
    const first = newEntry({ channels: [channel] })
    const { id, person, group, channels } = first
    await opened.store.add(first, limits)
    await opened.store.due(channel, start, minute, 10)
    await opened.store.untold(id, channel, 1, start + hour)
    expect(await opened.store.due(channel, start + minute, minute, 10)).toEqual([])
    expect(await opened.store.due(channel, start + hour, minute, 10)).toMatchObject([{ tries: 1 }])
    await opened.store.untold(id, channel, 2, undefined)
    await opened.store.add(newEntry({ person, group, channels }), limits)
    expect(await opened.store.due(channel, start + 99 * hour, minute, 10)).toEqual([])
  })

  test('many takers at once take each thing once', async () => {
    const channel = freshName('mail')
    const many = Array.from({ length: 30 }, () => newEntry({ channels: [channel] }))
    const fact = {
      kind: 'failed',
      isNameless: false,
      subject: 's',
      cause: 'c',
      details,
      at: start,
    } as const
    for (const entry of many) {
      await opened.store.add(entry, limits)
      await opened.store.keep({ ...fact, key: entry.key }, start)
    }
    const takers = Array.from({ length: 10 }, () => opened.store)
    // All connections are there before they are raced.
    await Promise.all(takers.map((store) => store.countUnread(channel)))
    const due = await Promise.all(takers.map((store) => store.due(channel, start, minute, 30)))
    const kept = await Promise.all(takers.map((store) => store.takeKept(start, minute, 30)))
    const keys = many.map(({ key }) => key).toSorted()
    const ids = many.map(({ id }) => id).toSorted()
    expect(
      due
        .flat()
        .map(({ digest }) => digest.id)
        .toSorted(),
    ).toEqual(ids)
    expect(
      kept
        .flat()
        .map((one) => one.fact.key)
        .toSorted(),
    ).toEqual(keys)
    for (const key of keys) await opened.store.forget(key)
  })

  test('what nothing came to for long is removed, with all that goes with it', async () => {
    const channel = freshName('mail')
    const old = newEntry({ channels: [channel] })
    const { person, group } = old
    const grown = newEntry({ person })
    await opened.store.add(old, limits)
    await opened.store.add(grown, limits)
    await opened.store.add(newEntry({ person, group: grown.group, at: start + hour }), limits)
    await opened.store.add(newEntry({ person, group, at: start - 1 }), limits)
    await opened.store.expire(start + 1)
    const left = await opened.store.list(person, {})
    expect(left.map(({ id, count }) => [id, count])).toEqual([[grown.id, 2]])
    expect(await opened.store.list(person, { within: old.id })).toEqual([])
    expect(await opened.store.due(channel, start + hour, minute, 10)).toEqual([])
  })
}
