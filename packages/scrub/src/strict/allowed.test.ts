import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { createLeanScrubber } from '../lean/create-lean-scrubber.ts'
import type { Policy } from '../policy/policy.ts'
import { createStrict } from './strict.ts'

const policy: Policy = {
  mode: 'strict',
  allowTags: { team: /red|blue/g, elapsed: /\d{1,6}/, beta: /true|false/ },
  allowTexts: ['ask the security reviewer'],
}
const engines = [
  ['the full engine', createScrubber(policy)],
  ['the small engine', createLeanScrubber(policy, createStrict('[Filtered]', policy))],
] as const
const event = { event_id: '9ec79c33ec9942ab8353589fcb2e04dc', platform: 'node' }

describe.each(engines)('with %s, under strict', (_, scrubber) => {
  const tagsOf = (tags: unknown): unknown =>
    (scrubber.value({ ...event, tags }) as { tags: unknown }).tags

  test('a tag that the app named leaves when its value has the form given for it', () => {
    expect(tagsOf({ team: 'red', elapsed: '4711', beta: true, other: 'red' })).toEqual({
      team: 'red',
      elapsed: '4711',
      beta: true,
    })
    expect(
      tagsOf([
        ['team', 'blue'],
        ['other', 'blue'],
      ]),
    ).toEqual([['team', 'blue']])
  })

  test('a value of which only a part has the form stays', () => {
    expect(tagsOf({ team: 'red alert: zorkmid' })).toEqual({})
    expect(tagsOf({ team: { deep: 'red' }, elapsed: ['1'] })).toEqual({})
    expect(tagsOf({ elapsed: '1'.repeat(201) })).toEqual({})
  })

  test.each(['g', 'gy', 'm', 'i'])('the flags %s change nothing about the whole', (flags) => {
    const allowTags = { team: new RegExp('blue|blueish', flags) }
    const strict = createStrict('[Filtered]', { allowTags })
    const tagsWith = (team: string): unknown =>
      (strict({ tags: { team } }) as { tags: unknown }).tags
    for (const _again of [1, 2]) expect(tagsWith('blueish')).toEqual({ team: 'blueish' })
    for (const team of ['blue\nzorkmid', 'zorkmid\nblue', 'blue\n']) {
      expect(tagsWith(team)).toEqual({})
    }
  })

  test('attributes with types keep them', () => {
    const attributes = {
      team: { value: 'red', type: 'string', note: 'zorkmid' },
      elapsed: { value: 12, type: 'integer' },
    }
    const { items } = scrubber.value({ items: [{ timestamp: 1, body: 'x', attributes }] }) as {
      items: { attributes: unknown }[]
    }
    expect(items[0]?.attributes).toEqual({
      team: { value: 'red', type: 'string' },
      elapsed: { value: 12, type: 'integer' },
    })
  })

  test('a text that the app named leaves whole, one that only holds it does not', () => {
    const named = (description: string): unknown =>
      (
        scrubber.value({ trace_id: '6cf173d587eb48568a9b2e12dcfbea52', description }) as object & {
          description: unknown
        }
      ).description
    expect(named('ask the security reviewer')).toBe('ask the security reviewer')
    expect(named('ask the security reviewer about zorkmid')).toMatch(/^\[Filtered\] #/)
  })

  test('what left once is left alone the second time', () => {
    const once = scrubber.value({ ...event, tags: { team: 'red' } })
    expect(scrubber.value(once)).toEqual(once)
  })

  test('how many sessions crashed is a number that leaves', () => {
    const aggregates = [{ started: '2026-01-01T00:00:00Z', exited: 3, crashed: 2, did: 'al' }]
    expect(scrubber.value({ aggregates, attrs: { release: 'a@1' } })).toEqual({
      aggregates: [{ started: '2026-01-01T00:00:00Z', exited: 3, crashed: 2 }],
      attrs: { release: 'a@1' },
    })
  })
})

test('a policy says what is wrong with its tags', () => {
  expect(() => createScrubber({ allowTags: { team: 'red' as unknown as RegExp } })).toThrow(
    'tacet: policy.allowTags must give each tag a regular expression',
  )
})
