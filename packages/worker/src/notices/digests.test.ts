import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { hour, openNotices } from '../testing/notices/open-notices.ts'

describe('digests', () => {
  test('failures of one cause are one notice with a count, of two causes two', async () => {
    const { notices } = openNotices()
    for (const order of [1, 2, 3]) {
      await notices.jobSettled(outcomeOf('failed', { error: new Error(`order ${order} is gone`) }))
    }
    await notices.jobSettled(outcomeOf('failed', { error: new Error('the printer is out of ink') }))
    await notices.jobSettled(outcomeOf('failed', { error: new TypeError('order 4 is gone') }))
    const counts = (await notices.list('ada')).map(({ count }) => count)
    expect(counts.toSorted((one, other) => one - other)).toEqual([1, 1, 3])
  })

  test('a digest lists its single jobs', async () => {
    const { notices } = openNotices()
    for (const id of ['1', '2']) await notices.jobSettled(outcomeOf('failed', { id }))
    const [digest] = await notices.list('ada')
    const single = await notices.list('ada', { within: String(digest?.id) })
    expect(single.map(({ job }) => job.id).toSorted()).toEqual(['1', '2'])
    expect(new Set(single.map(({ reference }) => reference)).size).toBe(2)
  })

  test('a digest goes out at once, and again with its count an hour later', async () => {
    const { notices, clock, sent } = openNotices()
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
    const { notices, sent } = openNotices({ hourlyCap: 2 })
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
