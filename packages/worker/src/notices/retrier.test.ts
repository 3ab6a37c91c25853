import { describe, expect, test } from 'vitest'
import { callback } from './callback.ts'
import type { Channel } from './channel.ts'
import { memoryStore } from './memory-store.ts'
import type { NoticeStore } from './store.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { hour, minute, openNotices, pass, until } from '../testing/notices/open-notices.ts'

describe('what cannot be done is done later', () => {
  test.each(['away', 'hanging'] as const)(
    'a failure whose recipients cannot be looked up (%s) is kept in the store and tried again',
    async (state) => {
      const { notices, clock, directory, store } = openNotices({ timeout: 1_000 })
      directory.state = state
      const settled = notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
      await until(() => directory.asked > 0)
      clock.step(1_000)
      await settled
      await notices.close()
      expect(await notices.list('u-1')).toEqual([])

      // Another process, later: what is kept is not this one's memory.
      const later = openNotices({ store })
      later.clock.step(hour)
      await later.notices.retryPending()
      expect(await later.notices.list('u-1')).toMatchObject([{ kind: 'failed' }])
      later.clock.step(24 * hour)
      await later.notices.retryPending()
      expect(await later.notices.list('u-1')).toHaveLength(1)
    },
  )

  test('a failure without any admin is kept until there is one', async () => {
    const { notices, clock, directory, warnings } = openNotices()
    directory.adminIds = []
    await notices.jobSettled(outcomeOf('failed'))
    expect(warnings.join()).toMatch(/nobody could be found/)
    for (let round = 0; round < 5; round += 1) {
      clock.step(hour)
      await notices.retryPending()
    }
    directory.adminIds = ['bob']
    clock.step(hour)
    await notices.retryPending()
    expect(await notices.list('bob')).toHaveLength(1)
  })

  test('a room is told although nobody can be looked up, and once', async () => {
    const texts: string[] = []
    const room: Channel = {
      name: 'chat',
      room: true,
      send: ({ text }) => void texts.push(text),
    }
    const { notices, clock, directory } = openNotices({ channels: [room] })
    directory.state = 'away'
    await notices.jobSettled(outcomeOf('failed'))
    await notices.deliver()
    expect(texts).toHaveLength(1)
    directory.state = 'here'
    clock.step(hour)
    await notices.retryPending()
    await notices.deliver()
    expect(await notices.list('ada')).toHaveLength(1)
    expect(texts).toHaveLength(1)
  })

  test('a room hears what admins hear, not what users do', async () => {
    const texts: string[] = []
    const room: Channel = { name: 'chat', room: true, send: ({ text }) => void texts.push(text) }
    const { notices } = openNotices({ channels: [room] })
    await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
    await notices.jobSettled(outcomeOf('completed', { initiatorUserId: 'u-1' }))
    await notices.jobSettled(outcomeOf('failed'))
    await notices.deliver()
    expect(texts).toHaveLength(1)
  })

  test('a channel that fails is tried again, later each time, with the same id, and given up', async () => {
    const ids: string[] = []
    const mail = callback('mail', ({ id }) => {
      ids.push(id)
      throw new Error('no mail today')
    })
    const { notices, clock } = openNotices({ channels: [mail] })
    await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
    await notices.deliver()
    expect(ids).toHaveLength(1)
    await notices.deliver()
    expect(ids).toHaveLength(1)
    clock.step(minute)
    await notices.deliver()
    expect(ids).toHaveLength(2)
    for (let round = 0; round < 100; round += 1) {
      clock.step(8 * hour)
      await notices.deliver()
    }
    expect(ids).toHaveLength(11)
    expect(new Set(ids).size).toBe(1)
    expect(await notices.list('u-1')).toHaveLength(1)
  })

  test('a channel that hangs holds up no other, and hears that nobody waits any longer', async () => {
    let aborted = false
    const hanging = callback('hanging', (_message, signal) => {
      signal.addEventListener('abort', () => (aborted = true))
      return new Promise(() => {})
    })
    const sent: string[] = []
    const mail = callback('mail', ({ id }) => void sent.push(id))
    const { notices, clock } = openNotices({ channels: [hanging, mail], timeout: 1_000 })
    await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
    const delivered = notices.deliver()
    await until(() => sent.length === 1)
    clock.step(1_000)
    await delivered
    expect(aborted).toBe(true)
  })

  test.each(['throws', 'hangs'])(
    'a store that %s never reaches the job, and nothing is lost',
    async (how) => {
      const memory = memoryStore()
      let isDown = true
      const store: NoticeStore = {
        ...memory,
        open: () => fail(),
        add: (...given) => (isDown ? fail() : memory.add(...given)),
        failingSubjects: () => (isDown ? fail() : memory.failingSubjects()),
      }
      const fail = async (): Promise<never> => {
        if (!isDown) return undefined as never
        if (how === 'throws') throw new Error(`password=${'hunter2'}`)
        return new Promise<never>(() => {})
      }
      const { notices, clock, warnings } = openNotices({ store, timeout: 1_000 })
      const settled = Promise.all(
        Array.from({ length: 30 }, () => notices.jobSettled(outcomeOf('failed'))),
      )
      await pass(clock, settled)
      await pass(clock, notices.retryPending())
      isDown = false
      await notices.retryPending()
      expect(await notices.list('ada')).toMatchObject([{ count: 30 }])
      expect(warnings.join()).not.toContain('hunter2')
    },
  )

  test('no more than eight are written at the same time, however many fail at once', async () => {
    const memory = memoryStore()
    let [atOnce, most] = [0, 0]
    const store: NoticeStore = {
      ...memory,
      async add(...given) {
        atOnce += 1
        most = Math.max(most, atOnce)
        await new Promise((resolve) => setImmediate(resolve))
        atOnce -= 1
        return memory.add(...given)
      },
    }
    const { notices } = openNotices({ store, channels: [] })
    await Promise.all(Array.from({ length: 100 }, () => notices.jobSettled(outcomeOf('failed'))))
    expect(most).toBe(8)
    expect(await notices.list('ada')).toMatchObject([{ count: 100 }])
  })

  test('one notice that the store refuses holds up no other', async () => {
    const memory = memoryStore()
    let isPicky = true
    const store: NoticeStore = {
      ...memory,
      async add(entry, limits) {
        if (isPicky || entry.details.id === 'poison') throw new Error('I do not like it')
        return memory.add(entry, limits)
      },
    }
    const { notices, warnings } = openNotices({ store })
    await notices.jobSettled(outcomeOf('failed', { id: 'poison' }))
    await notices.jobSettled(outcomeOf('failed', { id: 'good' }))
    isPicky = false
    for (let round = 0; round < 20; round += 1) await notices.retryPending()
    expect(await notices.list('ada')).toMatchObject([{ count: 1, job: { id: 'good' } }])
    expect(warnings.join()).toMatch(/its store answers, but refuses it/)
  })

  test('it goes on by itself, as often as it was told to', async () => {
    const { notices, clock, directory } = openNotices({ every: 30_000 })
    directory.adminIds = []
    await notices.jobSettled(outcomeOf('failed'))
    directory.adminIds = ['ada']
    clock.step(30_000)
    await until(async () => (await notices.list('ada')).length === 1)
    await notices.close()
  })

  test('what is too old is removed', async () => {
    const { notices, clock } = openNotices({ retention: hour })
    await notices.jobSettled(outcomeOf('failed'))
    clock.step(hour)
    await notices.retryPending()
    expect(await notices.list('ada')).toHaveLength(1)
    clock.step(hour)
    await notices.retryPending()
    expect(await notices.list('ada')).toEqual([])
  })

  test('settings that make no sense lift no bound', async () => {
    const { notices } = openNotices({ hourlyCap: Number.NaN, retention: -1, timeout: 0 })
    for (let index = 0; index < 30; index += 1) {
      await notices.jobSettled(
        outcomeOf('failed', { name: `job ${'abcdefghijklmnopqrstuvwxyzABCD'[index]}` }),
      )
    }
    await notices.retryPending()
    expect(await notices.list('ada')).toHaveLength(21)
  })
})
