import { describe, expect, test } from 'vitest'
import { callback } from './callback.ts'
import type { Channel, Message } from './channel.ts'
import { createNotices, type Notices } from './create-notices.ts'
import { memoryStore } from './memory-store.ts'
import type { NoticesSettings } from './settings.ts'
import type { NoticeStore } from './store.ts'
import { testDirectory, type TestDirectory } from '../testing/notices/directory.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { steppedClock, type SteppedClock } from '../testing/notices/stepped-clock.ts'

const minute = 60_000
const hour = 60 * minute

interface Opened {
  readonly notices: Notices
  readonly clock: SteppedClock
  readonly directory: TestDirectory
  readonly store: NoticeStore
  /** Every message that a channel took. */
  readonly sent: Message[]
  readonly warnings: string[]
}

function open(settings: Partial<NoticesSettings> = {}): Opened {
  const clock = steppedClock()
  const directory = testDirectory()
  const store = settings.store ?? memoryStore()
  const sent: Message[] = []
  const warnings: string[] = []
  const notices = createNotices({
    store,
    directory,
    clock,
    channels: [callback('mail', (message) => void sent.push(message))],
    every: 0,
    warn: (line) => warnings.push(line),
    ...settings,
  })
  return { notices, clock, directory, store, sent, warnings }
}

describe('what people read', () => {
  test('a user reads a plain sentence and a reference, and nothing of what went wrong inside', async () => {
    const { notices } = open()
    const outcome = outcomeOf('failed', {
      initiatorUserId: 'u-1',
      error: new RangeError('index 7'),
    })
    await notices.jobSettled(outcome)
    const [notice] = await notices.list('u-1')
    expect(notice?.text).toBe(
      `Your job “send invoice” failed. If you ask for help, please name this reference: ${outcome.reference}`,
    )
    expect(JSON.stringify(notice)).not.toMatch(/index 7|RangeError/)
  })

  test('an admin reads what is known, with the ids of the event and of the trace', async () => {
    const { notices } = open()
    const cause = new Error('connection refused', { cause: 'no such host' })
    const error = new TypeError('cannot print', { cause })
    const outcome = outcomeOf('failed', { id: '42', error })
    await notices.jobSettled(outcome)
    const [notice] = await notices.list('ada')
    expect(notice).toMatchObject({ reference: outcome.reference, traceId: outcome.traceId })
    expect(notice?.text).toBe(
      [
        `Job “send invoice” failed: queue “mail”, id “42”, component “billing”, attempt 3 of 3, ` +
          `reference ${outcome.reference}, trace ${outcome.traceId}`,
        'TypeError: cannot print',
        'caused by Error: connection refused',
        'caused by string: no such host',
      ].join('\n'),
    )
  })

  test('stalled is told apart from failed', async () => {
    const { notices } = open()
    await notices.jobSettled(outcomeOf('stalled', { initiatorUserId: 'u-1' }))
    await notices.jobSettled(outcomeOf('stalled'))
    expect((await notices.list('u-1'))[0]?.text).toMatch(/was interrupted and did not finish/)
    expect((await notices.list('ada'))[0]?.text).toMatch(/^Job “send invoice” stalled: /)
  })

  test('whatever is thrown is told, and nothing that it does is felt', async () => {
    const { notices, warnings } = open()
    const hostile = new Proxy(new Error('x'), {
      get() {
        throw new Error('do not look at me')
      },
    })
    const endless: Error & { cause?: unknown } = new Error('round')
    endless.cause = endless
    const errors = [hostile, endless, undefined, null, 7, 'words', Symbol('s'), { message: {} }]
    for (const error of errors) {
      await notices.jobSettled({
        ...outcomeOf('failed', { name: String(errors.indexOf(error)) }),
        error,
      })
    }
    expect(await notices.list('ada')).toHaveLength(errors.length)
    expect(warnings).toEqual([])
  })

  test('a message of any length and with any characters is stored, shortened', async () => {
    const { notices } = open()
    await notices.jobSettled(outcomeOf('failed', { error: new Error('word '.repeat(9_000)) }))
    await notices.jobSettled(
      outcomeOf('failed', { error: new Error(`a\0b\u001b[2J\ud800c ${'x'}`) }),
    )
    await notices.jobSettled(outcomeOf('failed', { error: new Error('y'.repeat(100_000)) }))
    const texts = (await notices.list('ada')).map(({ text }) => text)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(3_000)
    expect(texts.join()).toContain('ab[2Jc x')
    expect(texts.join()).toContain('a text of 100000 characters')
  })
})

describe('one row for each person, job and kind', () => {
  test('the same outcome again, with another reference, changes nothing', async () => {
    const { notices, clock, sent } = open({ digestEvery: 0 })
    const first = outcomeOf('failed', { id: '42' })
    await notices.jobSettled(first)
    await notices.deliver()
    clock.step(minute)
    await notices.jobSettled({ ...first, reference: 'f'.repeat(32) })
    await notices.retryPending()
    await notices.deliver()
    expect(await notices.list('ada')).toMatchObject([{ count: 1, reference: first.reference }])
    expect(sent).toHaveLength(2)
  })

  test('failed and completed are two', async () => {
    const { notices } = open()
    const job = { id: '42', initiatorUserId: 'u-1' }
    await notices.jobSettled(outcomeOf('failed', job))
    await notices.jobSettled(outcomeOf('completed', job))
    expect((await notices.list('u-1')).map(({ kind }) => kind).toSorted()).toEqual([
      'completed',
      'failed',
    ])
  })

  test('the same id in another queue is another job', async () => {
    const { notices } = open()
    for (const queue of ['mail', 'print']) {
      await notices.jobSettled(outcomeOf('completed', { id: '1', queue, initiatorUserId: 'u-1' }))
    }
    expect(await notices.list('u-1')).toHaveLength(2)
  })

  test('two jobs without an id are two', async () => {
    const { notices } = open()
    await notices.jobSettled(outcomeOf('failed', { id: 'unknown' }))
    await notices.jobSettled(outcomeOf('failed', { id: 'unknown' }))
    expect(await notices.list('ada')).toMatchObject([{ count: 2 }])
  })

  test('a dedupe key of the app’s overrides the job, unless it is blank', async () => {
    for (const [dedupeKey, count] of [
      ['nightly', 1],
      ['  ', 2],
    ] as const) {
      const { notices } = open({ dedupeKey: () => dedupeKey })
      await notices.jobSettled(outcomeOf('failed'))
      await notices.jobSettled(outcomeOf('failed'))
      expect(await notices.list('ada')).toMatchObject([{ count }])
    }
  })

  test('a dedupe key keeps no failure silent after a success', async () => {
    const { notices } = open({ dedupeKey: () => 'nightly' })
    await notices.jobSettled(outcomeOf('completed', { initiatorUserId: 'u-1' }))
    await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
    expect(await notices.list('u-1')).toHaveLength(2)
  })

  test('an app whose dedupe key throws is told of the job itself', async () => {
    const { notices } = open({
      dedupeKey: () => {
        throw new Error('no key')
      },
    })
    await notices.jobSettled(outcomeOf('failed'))
    expect(await notices.list('ada')).toHaveLength(1)
  })
})

describe('digests', () => {
  test('failures of one cause are one notice with a count, of two causes two', async () => {
    const { notices } = open()
    for (const order of [1, 2, 3]) {
      await notices.jobSettled(outcomeOf('failed', { error: new Error(`order ${order} is gone`) }))
    }
    await notices.jobSettled(outcomeOf('failed', { error: new Error('the printer is out of ink') }))
    await notices.jobSettled(outcomeOf('failed', { error: new TypeError('order 4 is gone') }))
    const counts = (await notices.list('ada')).map(({ count }) => count)
    expect(counts.toSorted()).toEqual([1, 1, 3])
  })

  test('a digest lists its single jobs', async () => {
    const { notices } = open()
    for (const id of ['1', '2']) await notices.jobSettled(outcomeOf('failed', { id }))
    const [digest] = await notices.list('ada')
    const single = await notices.list('ada', { within: String(digest?.id) })
    expect(single.map(({ job }) => job.id).toSorted()).toEqual(['1', '2'])
    expect(new Set(single.map(({ reference }) => reference)).size).toBe(2)
  })

  test('a digest goes out at once, and again with its count an hour later', async () => {
    const { notices, clock, sent } = open()
    const toAda = (): string[] =>
      sent.filter(({ person }) => person.id === 'ada').map(({ text }) => text)
    await notices.jobSettled(outcomeOf('failed'))
    await notices.deliver()
    expect(toAda()).toHaveLength(1)
    for (let more = 0; more < 4; more += 1) await notices.jobSettled(outcomeOf('failed'))
    clock.step(hour - 1)
    await notices.deliver()
    expect(toAda()).toHaveLength(1)
    clock.step(1)
    await notices.deliver()
    expect(toAda()).toHaveLength(2)
    expect(toAda()[1]).toContain('failed 5 times')
    clock.step(24 * hour)
    await notices.deliver()
    expect(toAda()).toHaveLength(2)
  })

  test('beyond the hour’s cap one more notice holds the rest, and nothing is lost', async () => {
    const { notices, sent } = open({ hourlyCap: 2 })
    for (let index = 0; index < 10; index += 1) {
      await notices.jobSettled(outcomeOf('failed', { name: `job ${'abcdefghij'[index]}` }))
    }
    await notices.deliver()
    const told = await notices.list('ada')
    expect(told).toHaveLength(3)
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(10)
    const overflow = told.find(({ count }) => count === 8)
    expect(overflow?.text).toContain('8 more than an hour’s notices hold: failed')
    expect(await notices.list('ada', { within: String(overflow?.id) })).toHaveLength(8)
    expect(sent.filter(({ person }) => person.id === 'ada')).toHaveLength(3)
  })
})

describe('recovery', () => {
  test('a job that works again after some quiet is told to the admins, once', async () => {
    const { notices, clock, sent } = open()
    await notices.jobSettled(outcomeOf('failed'))
    await notices.jobSettled(outcomeOf('failed'))
    await notices.retryPending()
    clock.step(minute)
    await notices.jobSettled(outcomeOf('completed'))
    await notices.retryPending()
    expect((await notices.list('ada')).map(({ kind }) => kind)).toEqual(['failed'])
    clock.step(5 * minute)
    await notices.retryPending()
    await notices.retryPending()
    await notices.jobSettled(outcomeOf('completed'))
    await notices.retryPending()
    await notices.deliver()
    const [recovered, failed, ...more] = await notices.list('ada')
    expect([recovered?.kind, failed?.kind, more]).toEqual(['recovered', 'failed', []])
    expect(recovered?.text).toMatch(/^Works again after 2 failures: job “send invoice”/)
    expect(sent.filter(({ notice }) => notice.kind === 'recovered')).toHaveLength(2)
  })

  test('a job that fails now and then is told once, not each time it works in between', async () => {
    const { notices, clock } = open()
    for (let round = 0; round < 30; round += 1) {
      await notices.jobSettled(outcomeOf('failed'))
      clock.step(minute)
      await notices.jobSettled(outcomeOf('completed'))
      clock.step(minute)
      await notices.retryPending()
    }
    expect(await notices.list('ada')).toMatchObject([{ kind: 'failed', count: 30 }])
  })

  test('an old success that is told late recovers nothing', async () => {
    const { notices, clock } = open({ recoverAfter: 0 })
    const earlier = clock.now()
    clock.step(hour)
    await notices.jobSettled(outcomeOf('failed'))
    await notices.jobSettled({ ...outcomeOf('completed'), time: earlier })
    await notices.retryPending()
    expect((await notices.list('ada')).map(({ kind }) => kind)).toEqual(['failed'])
  })

  test('another job’s success is none of its business', async () => {
    const { notices } = open({ recoverAfter: 0 })
    await notices.jobSettled(outcomeOf('failed'))
    await notices.jobSettled(outcomeOf('completed', { name: 'print' }))
    await notices.retryPending()
    expect((await notices.list('ada')).map(({ kind }) => kind)).toEqual(['failed'])
  })

  test('it is noticed by a process that has not seen the failure', async () => {
    const store = memoryStore()
    const one = open({ store, recoverAfter: 0 })
    await one.notices.jobSettled(outcomeOf('failed'))
    const other = open({ store, recoverAfter: 0 })
    await other.notices.jobSettled(outcomeOf('completed'))
    await other.notices.retryPending()
    expect((await other.notices.list('ada')).map(({ kind }) => kind)).toContain('recovered')
  })

  test('a success that is no news does not bother the store', async () => {
    const store = memoryStore()
    let asked = 0
    const counting: NoticeStore = {
      ...store,
      worked: (...given) => {
        asked += 1
        return store.worked(...given)
      },
    }
    const { notices } = open({ store: counting })
    await notices.retryPending()
    for (let index = 0; index < 100; index += 1) await notices.jobSettled(outcomeOf('completed'))
    expect(asked).toBe(0)
    await notices.jobSettled(outcomeOf('failed'))
    for (let index = 0; index < 100; index += 1) await notices.jobSettled(outcomeOf('completed'))
    expect(asked).toBe(1)
  })
})

describe('what cannot be done is done later', () => {
  test.each(['away', 'hanging'] as const)(
    'a failure whose recipients cannot be looked up (%s) is kept in the store and tried again',
    async (state) => {
      const { notices, clock, directory, store } = open({ timeout: 1_000 })
      directory.state = state
      const settled = notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
      await until(() => directory.asked > 0)
      clock.step(1_000)
      await settled
      await notices.close()
      expect(await notices.list('u-1')).toEqual([])

      // Another process, later: what is kept is not this one's memory.
      const later = open({ store })
      later.clock.step(hour)
      await later.notices.retryPending()
      expect(await later.notices.list('u-1')).toMatchObject([{ kind: 'failed' }])
      later.clock.step(24 * hour)
      await later.notices.retryPending()
      expect(await later.notices.list('u-1')).toHaveLength(1)
    },
  )

  test('a failure without any admin is kept until there is one', async () => {
    const { notices, clock, directory, warnings } = open()
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
    const { notices, clock, directory } = open({ channels: [room] })
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
    const { notices } = open({ channels: [room] })
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
    const { notices, clock } = open({ channels: [mail] })
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
    const { notices, clock } = open({ channels: [hanging, mail], timeout: 1_000 })
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
      const { notices, clock, warnings } = open({ store, timeout: 1_000 })
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
    const { notices, warnings } = open({ store })
    await notices.jobSettled(outcomeOf('failed', { id: 'poison' }))
    await notices.jobSettled(outcomeOf('failed', { id: 'good' }))
    isPicky = false
    for (let round = 0; round < 20; round += 1) await notices.retryPending()
    expect(await notices.list('ada')).toMatchObject([{ count: 1, job: { id: 'good' } }])
    expect(warnings.join()).toMatch(/its store answers, but refuses it/)
  })

  test('it goes on by itself, as often as it was told to', async () => {
    const { notices, clock, directory } = open({ every: 30_000 })
    directory.adminIds = []
    await notices.jobSettled(outcomeOf('failed'))
    directory.adminIds = ['ada']
    clock.step(30_000)
    await until(async () => (await notices.list('ada')).length === 1)
    await notices.close()
  })

  test('what is too old is removed', async () => {
    const { notices, clock } = open({ retention: hour })
    await notices.jobSettled(outcomeOf('failed'))
    clock.step(hour)
    await notices.retryPending()
    expect(await notices.list('ada')).toHaveLength(1)
    clock.step(hour)
    await notices.retryPending()
    expect(await notices.list('ada')).toEqual([])
  })

  test('settings that make no sense lift no bound', async () => {
    const { notices } = open({ hourlyCap: Number.NaN, retention: -1, timeout: 0 })
    for (let index = 0; index < 30; index += 1) {
      await notices.jobSettled(
        outcomeOf('failed', { name: `job ${'abcdefghijklmnopqrstuvwxyzABCD'[index]}` }),
      )
    }
    await notices.retryPending()
    expect(await notices.list('ada')).toHaveLength(21)
  })
})

test('nobody reads what a room was told by calling themselves one', async () => {
  const room: Channel = { name: 'chat', room: true, send: () => {} }
  const { notices, store } = open({ channels: [room] })
  await notices.jobSettled(outcomeOf('failed'))
  await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'room:chat' }))
  expect(await store.list('room:chat', {})).toMatchObject([{ audience: 'admin', count: 2 }])
  expect(await notices.list('room:chat')).toEqual([])
  expect(await notices.countUnread('room:chat')).toBe(0)
})

test('reading marks what was read', async () => {
  const { notices } = open()
  await notices.jobSettled(outcomeOf('failed'))
  expect(await notices.countUnread('ada')).toBe(1)
  await notices.markRead('ada')
  expect(await notices.countUnread('ada')).toBe(0)
  expect(await notices.list('ada', { unread: true })).toEqual([])
  expect(await notices.countUnread('bob')).toBe(1)
})

/** Lets everything happen that is under way, without waiting for time to pass. */
async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setImmediate(resolve))
}

/** Lets time pass until something has ended. */
async function pass(clock: SteppedClock, work: Promise<unknown>): Promise<void> {
  let isDone = false
  void work.finally(() => (isDone = true))
  await until(() => {
    clock.step(1_000)
    return isDone
  })
}
