import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { minute, openNotices } from '../testing/notices/open-notices.ts'

describe('one row for each person, job and kind', () => {
  test('the same outcome again, with another reference, changes nothing', async () => {
    const { notices, clock, sent } = openNotices({ digestEvery: 0 })
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
    const { notices } = openNotices()
    const job = { id: '42', initiatorUserId: 'u-1' }
    await notices.jobSettled(outcomeOf('failed', job))
    await notices.jobSettled(outcomeOf('completed', job))
    expect((await notices.list('u-1')).map(({ kind }) => kind).toSorted()).toEqual([
      'completed',
      'failed',
    ])
  })

  test('a job that failed and stalled went wrong once, and is told as what was heard first', async () => {
    const { notices } = openNotices()
    await notices.jobSettled(outcomeOf('failed', { id: '42' }))
    await notices.jobSettled(outcomeOf('stalled', { id: '42' }))
    await notices.jobSettled(outcomeOf('stalled', { id: '43' }))
    await notices.jobSettled(outcomeOf('failed', { id: '43' }))
    const told = (await notices.list('ada')).map(({ kind, count }) => `${kind} ${count}`)
    expect(told.toSorted()).toEqual(['failed 1', 'stalled 1'])
  })

  test('the same id in another queue is another job', async () => {
    const { notices } = openNotices()
    for (const queue of ['mail', 'print']) {
      await notices.jobSettled(outcomeOf('completed', { id: '1', queue, initiatorUserId: 'u-1' }))
    }
    expect(await notices.list('u-1')).toHaveLength(2)
  })

  test('two jobs without an id are two', async () => {
    const { notices } = openNotices()
    await notices.jobSettled(outcomeOf('failed', { id: 'unknown' }))
    await notices.jobSettled(outcomeOf('failed', { id: 'unknown' }))
    expect(await notices.list('ada')).toMatchObject([{ count: 2 }])
  })

  test('two cycles of a loop that one event tells of are two', async () => {
    const { notices } = openNotices()
    const outcome = outcomeOf('failed', { id: 'unknown', queue: 'unknown' })
    for (const time of [1, 2, 3]) await notices.jobSettled({ ...outcome, time })
    expect(await notices.list('ada')).toMatchObject([{ count: 3, reference: outcome.reference }])
  })

  test('a dedupe key of the app’s overrides the job, unless it is blank', async () => {
    for (const [dedupeKey, count] of [
      ['nightly', 1],
      ['  ', 2],
    ] as const) {
      const { notices } = openNotices({ dedupeKey: () => dedupeKey })
      await notices.jobSettled(outcomeOf('failed'))
      await notices.jobSettled(outcomeOf('failed'))
      expect(await notices.list('ada')).toMatchObject([{ count }])
    }
  })

  test('a dedupe key keeps no failure silent after a success', async () => {
    const { notices } = openNotices({ dedupeKey: () => 'nightly' })
    await notices.jobSettled(outcomeOf('completed', { initiatorUserId: 'u-1' }))
    await notices.jobSettled(outcomeOf('failed', { initiatorUserId: 'u-1' }))
    expect(await notices.list('u-1')).toHaveLength(2)
  })

  test('an app whose dedupe key throws is told of the job itself', async () => {
    const { notices } = openNotices({
      dedupeKey: () => {
        throw new Error('no key')
      },
    })
    await notices.jobSettled(outcomeOf('failed'))
    expect(await notices.list('ada')).toHaveLength(1)
  })
})
