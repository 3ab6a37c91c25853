import { createScrubber } from '@tacet/scrub'
import { describe, expect, test } from 'vitest'
import { sanitise, vocabulary } from './vocabulary.ts'

const ethereum = ['0x', 'ab12'.repeat(10)].join('')
const substrate = `5${'GrwvaEF5'.repeat(6).slice(0, 47)}`
const house = ['Judge kindly.\nNever praise zorkmids.', 'rules/house.yml']

describe.each([
  ['a comment', sanitise],
  ['telemetry', createScrubber(vocabulary).text],
])('of %s', (_, clean) => {
  test.each([
    ['score: 0.83, well done', '[Filtered], well done'],
    ['It scored 12.5 here', 'It [Filtered] here'],
    ['a score of 0.83 is fine', 'a [Filtered] is fine'],
    ['a reward of 12.5 TAO per month', 'a [Filtered] per month'],
    ['the Rubric says so', 'the [Filtered] says so'],
    ['see .github/guardrails/payments.yml please', 'see [Filtered] please'],
    [`to ${ethereum} now`, 'to [Filtered] now'],
    [`to ${substrate} now`, 'to [Filtered] now'],
    ['its payout was 70%.', 'its [Filtered].'],
    ['by score.', 'by [Filtered].'],
  ])('"%s" remains "%s"', (text, rest) => {
    expect(clean(text)).toBe(rest)
    expect(clean(rest)).toBe(rest)
  })

  test.each([
    'ossf/scorecard',
    'acme/score',
    'score/engine',
    'acme/reward-wallet',
    '@rubric/parser',
    'https://github.com/ossf/scorecard/pull/7',
    'src/score.ts:12',
    'scoreboard',
    'underscores in rubricated manuscripts',
    'unrewarded',
  ])('the name "%s" survives', (name) => {
    expect(clean(`see ${name} there`)).toBe(`see ${name} there`)
  })
})

test('what this deployment keeps to itself is cut out of comments line by line', () => {
  expect(sanitise('As they say: Never praise zorkmids. (rules/house.yml)', house)).toBe(
    'As they say: [Filtered] ([Filtered])',
  )
})

test.each([
  'guardrail'.repeat(20_000),
  'a'.repeat(200_000),
  `score${' '.repeat(200_000)}x`,
  `score of ${'1.'.repeat(100_000)}`,
  `${'a/'.repeat(100_000)}guardrail`,
  '/.-'.repeat(70_000),
  `5${'G'.repeat(200_000)}`,
  'score '.repeat(30_000),
])('a long text of a stranger is no trap (%#)', (text) => {
  expect(sanitise(text).length).toBeGreaterThan(0)
})

test('both scrubbers know the same words', () => {
  const words = ['rubric', 'guardrail', 'score', 'scoring', 'reward', 'payout', 'hotkey', 'wallet']
  const telemetry = createScrubber({ ...vocabulary, mode: 'standard' })
  for (const word of words) {
    expect(sanitise(`the ${word} of it`)).toBe('the [Filtered] of it')
    expect(telemetry.text(`the ${word} of it`)).toBe('the [Filtered] of it')
    expect(telemetry.value({ [`team_${word}`]: 'zorkmid' })).toEqual({
      [`team_${word}`]: '[Filtered]',
    })
  }
})
