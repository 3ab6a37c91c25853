import { expect, test } from 'vitest'
import { sampler, warnOfLostTraces } from './sdk-options.ts'

test('an operator who asks for traces in vain is told so', () => {
  const lines: string[] = []
  const warn = (line: string): void => void lines.push(line)
  warnOfLostTraces('sentry', 1, warn)
  warnOfLostTraces('bugsink', 0, warn)
  expect(lines).toEqual([])
  warnOfLostTraces('auto', 1, warn)
  expect(lines).toEqual([expect.stringMatching(/^tacet: SENTRY_TRACES_SAMPLE_RATE has no effect/)])
})

test('a trace from outside is gone on with, but switches nothing on', () => {
  const decided = { inheritOrSampleWith: () => 1 }
  expect(sampler(0)(decided)).toBe(0)
  expect(sampler(0.5)(decided)).toBe(1)
  expect(sampler(0.5)({})).toBe(0.5)
})
