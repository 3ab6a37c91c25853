import { describe, expect, test } from 'vitest'
import { majors } from './testing/run-worker.ts'
import { saying, useScenarios } from './testing/use-scenarios.ts'

describe.each(majors)('on SDK %s', (major) => {
  const scenarios = useScenarios(major)

  test('fifty jobs at once see nothing of each other', async () => {
    const { events } = await scenarios.play('concurrent')
    for (let index = 0; index < 50; index++) {
      const event = events.find(({ tags }) => tags?.['job.id'] === `job-${index}`)
      expect(saying(event === undefined ? [] : [event])).toEqual([`failed ${index}`])
      const own = Object.keys(event?.tags ?? {}).filter((key) => key.startsWith('only-'))
      expect(own).toEqual([`only-${index}`])
      expect(event?.user).toEqual({ id: `user-${index}` })
      expect(event?.breadcrumbs?.map(({ message }) => message)).toEqual([`began ${index}`])
    }
    const [after, outside] = ['after them all', 'outside'].map((text) =>
      events.find(({ exception }) => exception.values[0]?.value === text),
    )
    expect(after?.breadcrumbs ?? []).toEqual([])
    expect(after?.user?.id).toBeUndefined()
    expect(Object.keys(after?.tags ?? {}).filter((key) => key.startsWith('only-'))).toEqual([])
    expect([outside?.tags, outside?.user?.id]).toEqual([undefined, undefined])
    expect(events).toHaveLength(52)
  })

  test('of a thousand worker errors of one cause, two are told and the rest is counted', async () => {
    const { events } = await scenarios.play('floods')
    const counted = events.map(({ tags }) => [tags?.['worker.cause'], tags?.['worker.held_back']])
    expect(counted).toEqual([
      ['redis connection', '0'],
      ['disk', '0'],
      ['redis connection', '998'],
    ])
    expect(saying(events)).toEqual(['lost 0', 'full', 'lost 999'])
  })

  test('more failures than a hanging backend leaves room for are the app’s own errors still', async () => {
    scenarios.inbox.fault({ hang: true })
    const { result } = await scenarios.play('crowded', { shutdown: 300 })
    expect(result).toEqual({ ranOnce: true, sameErrors: true })
  })

  test('thousands of failures leave the heap as it is, also when nothing is taken', async () => {
    scenarios.inbox.fault({ hang: true })
    const { result } = await scenarios.play('manyFailures', { shutdown: 300 })
    expect(result).toBeLessThan(3_000_000)
  })

  test('a backend that hangs or refuses changes nothing about jobs and their end', async () => {
    for (const fault of [{ hang: true }, { status: 500 }, { status: 429 }, { reset: true }]) {
      scenarios.inbox.fault(fault)
      // oxlint-disable-next-line no-await-in-loop -- one inbox
      const { result } = await scenarios.play('attempts', { shutdown: 300 })
      expect(result).toMatchObject([{ outcome: 'failed' }])
    }
  })
})
