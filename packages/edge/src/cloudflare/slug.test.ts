import { expect, test } from 'vitest'
import { slugFrom } from './slug.ts'

test.each([
  ['cron */5 * * * *', 'cron_any-by-5_any_any_any_any'],
  ['cron 0 3 * * MON-FRI', 'cron_0_3_any_any_mon-fri'],
  ['cron 0,30 9 1 1 *', 'cron_0-and-30_9_1_1_any'],
  ['Nightly sync!', 'nightly_sync_'],
  ['', '_'],
])('%s has the slug %s', (text, slug) => {
  expect(slugFrom(text)).toBe(slug)
})

test('whatever stands in a text, its slug is one that monitors take', () => {
  for (const text of [
    'é;'.repeat(80),
    `0 3 ${'7,'.repeat(80)}`,
    '\n',
    '../../etc',
    '𝒶'.repeat(60),
  ]) {
    expect(slugFrom(text)).toMatch(/^[a-z0-9_-]{1,50}$/)
  }
})

test('long texts that begin alike are told apart, and a text has one slug', () => {
  const minutes = Array.from({ length: 30 }, (_, minute) => minute).join(',')
  const slugs = ['* * * *', '* * * 1'].map((rest) => slugFrom(`cron ${minutes} ${rest}`))
  expect(new Set(slugs).size).toBe(2)
  expect(slugFrom(`cron ${minutes} * * * *`)).toBe(slugs[0])
})
