import { expect, test } from 'vitest'
import { slugOf } from './cron.ts'

test.each([
  ['*/5 * * * *', 'cron_any-by-5_any_any_any_any'],
  ['0 3 * * MON-FRI', 'cron_0_3_any_any_mon-fri'],
  ['0,30 9 1 1 *', 'cron_0-and-30_9_1_1_any'],
])('%s has the slug %s', (expression, slug) => {
  expect(slugOf(expression)).toBe(slug)
})

test('whatever stands in an expression, its slug is one that monitors take', () => {
  expect(slugOf(`0 3 ${'é;'.repeat(80)}`)).toMatch(/^[a-z0-9_-]{1,50}$/)
})
