import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isReference, REFERENCES } from './reference.ts'

// Behind each expression stands what it is for.
const source = readFileSync(new URL('reference.ts', import.meta.url), 'utf8')
const samples = [...source.matchAll(/^ {2}\/.+\/, \/\/ (.+)$/gm)].map(([, sample = '']) => sample)

describe('a reference', () => {
  test('is shown by a sample behind each of its forms', () => {
    const shown = REFERENCES.map(({ source: form }, index) =>
      new RegExp(`^(?:${form})`, 'i').test(samples[index] ?? ''),
    )
    expect(shown).toEqual(REFERENCES.map(() => true))
  })

  test.each(samples)('is %s', (sample) => {
    expect(isReference(sample)).toBe(true)
  })

  test.each(['hunter2x', 'x7Gh2!kQ9', 'correct horse', 'pa$$word{1', 'a:b@c'])(
    'is not %s',
    (value) => {
      expect(isReference(value)).toBe(false)
    },
  )
})
