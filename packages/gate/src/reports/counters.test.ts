import { expect, it } from 'vitest'
import { createCounters } from './counters.ts'

it('counts by name and gives a copy that later counting does not change', () => {
  const counters = createCounters()
  counters.countSent('event')
  counters.countSent('event')
  counters.countRefused('too-large')
  counters.countFindings('jwt', 3)
  const snapshot = counters.snapshot()
  counters.countSent('event')
  expect(snapshot).toEqual({
    sent: { event: 2 },
    refused: { 'too-large': 1 },
    findings: { jwt: 3 },
  })
})

it('keeps its tables small however many names there are', () => {
  const counters = createCounters()
  for (let index = 0; index < 10_000; index++) counters.countFindings(`key:${index}`, 1)
  const { findings } = counters.snapshot()
  expect(Object.keys(findings)).toHaveLength(501)
  expect(findings['other']).toBe(9_500)
})

it('counts a rule that is named like an object member', () => {
  const counters = createCounters()
  counters.countFindings('__proto__', 1)
  counters.countFindings('constructor', 2)
  const { findings } = counters.snapshot()
  expect(Object.entries(findings)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ])
  expect(Object.getPrototypeOf({})).toBe(Object.prototype)
})
