import { turnOff } from '@tacet/telemetry'
import { afterEach, describe, expect, test } from 'vitest'
import { degraded } from './degraded.ts'
import { turnOnInMemory } from '../testing/turn-on-in-memory.ts'

afterEach(turnOff)

describe('a degradation', () => {
  test('is one event, grouped by its reason, with the analyzer as a tag', async () => {
    const told = await turnOnInMemory()
    degraded('security', 'malformed-answer')
    expect(told).toHaveLength(1)
    expect(told[0]?.context).toEqual({
      level: 'warning',
      fingerprint: ['degraded', 'malformed-answer'],
      tags: { analyzer: 'security', reason: 'malformed-answer' },
      extra: { withheld: 0 },
    })
    expect(String(told[0]?.error)).toBe(
      'Degraded:malformed-answer: security was left out: malformed-answer',
    )
  })

  test('tells of the facts only those that are named and are no texts, and counts the rest', async () => {
    const told = await turnOnInMemory()
    const facts = {
      waited_ms: 5000,
      cached: false,
      model: 'gpt-5.1',
      diff: '+ const a = 1',
      title: 'Fix typo',
      nested: { waited_ms: 1 },
      never: Number.NaN,
      unnamed: 7,
    }
    const allow = ['waited_ms', 'cached', 'model', 'diff', 'title', 'nested', 'never', 'absent']
    degraded('security', 'timeout', facts, { allow })
    expect(told[0]?.context.extra).toEqual({
      waited_ms: 5000,
      cached: false,
      model: 'gpt-5.1',
      withheld: 5,
    })
  })

  test.each(['Fix the typo', 'Typo', '', 'a'.repeat(41), 'a--b', 'x9K2mQ7', undefined, {}])(
    'is told as "other" when %j stands for its name and reason',
    async (text) => {
      const told = await turnOnInMemory()
      degraded(text as string, text as string)
      expect(told[0]?.context.tags).toEqual({ analyzer: 'other', reason: 'other' })
    },
  )

  test('may be an error', async () => {
    const told = await turnOnInMemory()
    degraded('security', 'timeout', {}, { level: 'error' })
    expect(told[0]?.context.level).toBe('error')
  })

  test('with facts that cannot be read is told all the same', async () => {
    const told = await turnOnInMemory()
    const hostile = {
      get waited_ms(): number {
        throw new Error('no')
      },
    }
    degraded('security', 'timeout', hostile, { allow: ['waited_ms'] })
    expect(told[0]?.context.extra).toEqual({ withheld: 1 })
  })

  test('reads nothing while telemetry is off', () => {
    const facts = {
      get waited_ms(): number {
        throw new Error('read')
      },
    }
    expect(() => degraded('security', 'timeout', facts, { allow: ['waited_ms'] })).not.toThrow()
  })
})
