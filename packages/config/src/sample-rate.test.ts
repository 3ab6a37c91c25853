import { expect, it } from 'vitest'
import { parseSampleRate, readSampleRate } from './sample-rate.ts'

it.each([
  ['0', 0],
  ['-0', 0],
  ['1', 1],
  ['0.25', 0.25],
  ['.5', 0.5],
  ['1.', 1],
  ['+0.1', 0.1],
  [' 0.5 ', 0.5],
  ['1e-2', 0.01],
  ['1E-2', 0.01],
  ['5', 1],
  ['1e999', 1],
  ['-1', 0],
])('"%s" is the rate %d', (text, rate) => {
  expect(parseSampleRate(text)).toBe(rate)
})

it.each([
  '',
  ' ',
  '.',
  'NaN',
  'Infinity',
  '0x1',
  '0b1',
  '1_0',
  '0,5',
  '10%',
  '1 2',
  'true',
  'half',
])('"%s" is no rate', (text) => {
  expect(parseSampleRate(text)).toBeUndefined()
})

it.each([undefined, null, '', '  '])('unset or blank (%j) is 0 without a word', (value) => {
  const warnings: string[] = []
  expect(readSampleRate({ RATE: value }, 'RATE', (line) => warnings.push(line))).toBe(0)
  expect(warnings).toEqual([])
})

it.each(['half', 'NaN', Number.NaN, true, {}])(
  'junk (%j) is 0 with one warning that does not repeat it',
  (value) => {
    const warnings: string[] = []
    expect(readSampleRate({ RATE: value }, 'RATE', (line) => warnings.push(line))).toBe(0)
    expect(warnings).toEqual(['tacet: RATE is not a number, 0 is used (expected 0 to 1)'])
  },
)

it('takes a binding that is a number', () => {
  expect(readSampleRate({ RATE: 0.3 }, 'RATE', () => {})).toBe(0.3)
})
