import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CODE, FORMS, isReference } from './reference.ts'

// Behind each expression stands what it is for.
const source = readFileSync(new URL('reference.ts', import.meta.url), 'utf8')
const samples = [...source.matchAll(/^ {2}\/.+\/, \/\/ (.+)$/gm)].map(([, sample = '']) => sample)

const REFERENCES = [...FORMS, ...CODE]

describe('a reference', () => {
  test('is shown by a sample behind each of its forms', () => {
    const isShown = ({ source: form }: RegExp): boolean =>
      samples.some((sample) => new RegExp(`^(?:${form})`, 'i').test(sample))
    expect(REFERENCES.filter((form) => !isShown(form))).toEqual([])
    expect(samples).toHaveLength(REFERENCES.length)
  })

  test.each(samples)('is %s', (sample) => {
    expect(isReference(sample, true)).toBe(true)
  })

  test.each(['user.getToken(id', 'struct{name', '<token', 'users[id'])(
    'is not %s, unless cut',
    (value) => {
      expect(isReference(value, true)).toBe(true)
      expect(isReference(value)).toBe(false)
    },
  )

  test.each([
    'getHttpToken()',
    'crypto.randomBytes(16)',
    'jwt.sign({ id }, secret)',
    'os.environ["DB"]',
  ])('is %s as a whole', (value) => {
    expect(isReference(value)).toBe(true)
  })

  test.each([
    'efJWi(q63i)gx',
    'XhZ[v#0B]',
    'RmQ{x9Lb2W}',
    '$OxYaqQp',
    '%YC72RE008%',
    '@WK7mzQ2',
    '<kQ7wZ2x9>',
    'hunter2x<br>',
    '<![CDATA[hunter2x]]>',
    'new hunter2x',
  ])('is not %s, however it is drawn', (value) => {
    expect(isReference(value, true)).toBe(false)
  })

  test.each(['hunter2x', 'x7Gh2!kQ9', 'correct horse', 'pa$$word{1', 'a:b@c'])(
    'is not %s',
    (value) => {
      expect(isReference(value)).toBe(false)
    },
  )
})
