import { expect, it } from 'vitest'
import { compare, comparePairs, median, percentile } from './statistics.ts'

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9], 9.5],
  [[7], 7],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

it('a percentile lies between the closest ranks', () => {
  const values = [10, 20, 30, 40, 50]
  expect([0, 25, 90, 100].map((rank) => percentile(values, rank))).toEqual([10, 20, 46, 50])
})

it('there is no percentile of nothing', () => {
  expect(percentile([], 50)).toBeNaN()
})

it('ratios are taken inside a round', () => {
  const rounds = [
    { subject: [2, 2, 9], reference: [1, 1, 1] },
    { subject: [20, 20], reference: [10, 10] },
    { subject: [6], reference: [4] },
  ]
  expect(compare(rounds)).toEqual({ subject: 6, reference: 4, ratios: [2, 2, 1.5] })
})

it('ratios of pairs do not see a machine that grows slower', () => {
  const rounds = [{ subject: [2, 20, 200, 2000], reference: [1, 10, 100, 1000] }]
  expect(comparePairs(rounds).ratios).toEqual([2])
  expect(comparePairs([{ subject: [1, 90, 1], reference: [1, 1, 1] }]).ratios).toEqual([1])
})
