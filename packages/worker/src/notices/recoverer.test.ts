import { describe, expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'
import type { NoticeStore } from './store.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { hour, minute, openNotices } from '../testing/notices/open-notices.ts'

describe('recovery', () => {
  test('a job that works again after some quiet is told to the admins, once', async () => {
    const { notices, clock, sent } = openNotices()
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
    const { notices, clock } = openNotices()
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
    const { notices, clock } = openNotices({ recoverAfter: 0 })
    const earlier = clock.now()
    clock.step(hour)
    await notices.jobSettled(outcomeOf('failed'))
    await notices.jobSettled({ ...outcomeOf('completed'), time: earlier })
    await notices.retryPending()
    expect((await notices.list('ada')).map(({ kind }) => kind)).toEqual(['failed'])
  })

  test('another job’s success is none of its business', async () => {
    const { notices } = openNotices({ recoverAfter: 0 })
    await notices.jobSettled(outcomeOf('failed'))
    await notices.jobSettled(outcomeOf('completed', { name: 'print' }))
    await notices.retryPending()
    expect((await notices.list('ada')).map(({ kind }) => kind)).toEqual(['failed'])
  })

  test('it is noticed by a process that has not seen the failure', async () => {
    const store = memoryStore()
    const one = openNotices({ store, recoverAfter: 0 })
    await one.notices.jobSettled(outcomeOf('failed'))
    const other = openNotices({ store, recoverAfter: 0 })
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
    const { notices } = openNotices({ store: counting })
    await notices.retryPending()
    for (let index = 0; index < 100; index += 1) await notices.jobSettled(outcomeOf('completed'))
    expect(asked).toBe(0)
    await notices.jobSettled(outcomeOf('failed'))
    for (let index = 0; index < 100; index += 1) await notices.jobSettled(outcomeOf('completed'))
    expect(asked).toBe(1)
  })
})
