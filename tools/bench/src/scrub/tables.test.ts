import { expect, test } from 'vitest'
import { combine, type Measurement, type Quality } from './measurement.ts'
import { describe } from './tables.ts'

const share = { good: 1, total: 4 }
const harmless: Quality = { throws: 0, mutated: 0, casualties: 0 }

function row(name: string, rest: Partial<Measurement> = {}): Measurement {
  return {
    name,
    unavailable: false,
    quality: harmless,
    cost: {},
    growths: [],
    hung: false,
    ...rest,
  }
}

test('a row shows shares in percent and a dash for what an engine cannot do', () => {
  const page = describe([
    row('other', {
      quality: { ...harmless, leaked: share, benign: share, casualties: 3 },
      cost: { dirtyRatio: 1.234 },
      growths: [{ family: 'a', kind: 'text', exponent: 1.5, nanosPerChar: 20 }],
      kilobytes: 12.34,
    }),
  ])
  expect(page).toContain('| other | – | 75.0 % | 25.0 % | 1.23 | 1.50 | 12.3 kB |')
  expect(page).toContain('| other | – | – | – | – | – | – | – | 3 |')
  expect(page).toContain('"a" (text)')
})

test('text recall is that of all classes together', () => {
  const none = { good: 0, total: 0 }
  const recall = { provider: share, keyed: share, structural: none, money: none, evasion: none }
  expect(describe([row('other', { quality: { ...harmless, recall } })])).toContain('| 25.0 % |')
})

test('an engine that hangs has no exponent, and one that is not there is named all the same', () => {
  const page = describe([
    row('ours'),
    row('slow', { hung: true }),
    row('gone', { unavailable: true }),
  ])
  expect(page).toContain('| slow | – | – | – | – | hangs | – |')
  expect(page).toContain('| gone (not available here) |')
})

test('every figure in which a peer is ahead is said, as it is read', () => {
  const page = describe([
    row('ours', { cost: { dirtyRatio: 1.2, cleanRatio: 1.001, megabytesPerSecond: 90 } }),
    row('quick', { cost: { dirtyRatio: 0.5, cleanRatio: 0.999, megabytesPerSecond: 40 } }),
    row('loud', { cost: { dirtyRatio: 0.7, megabytesPerSecond: 95.5 } }),
  ])
  expect(page).toContain('not the first in *ratio* (quick 0.50 and 1 more); *MB/s* (loud 95.5).')
})

test('a row that nobody is ahead of is called first', () => {
  expect(describe([row('ours'), row('other')])).toContain('in every column')
})

test('the lines of a process that died are kept', () => {
  const found = combine(
    'key',
    [
      { part: 'name', name: 'other', remark: 'Said once.' },
      { part: 'quality', quality: harmless },
      { part: 'name', name: 'other', remark: 'Said once.' },
      { part: 'growth', growth: { family: 'a', kind: 'text', exponent: 1, nanosPerChar: 1 } },
    ],
    true,
  )
  expect(found).toMatchObject({ name: 'other', quality: harmless, hung: true, cost: {} })
  expect(found.growths).toHaveLength(1)
  expect(describe([found]).match(/Said once/g)).toHaveLength(1)
})
