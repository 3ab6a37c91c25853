import { expect, test } from 'vitest'
import { createPseudonym } from './pseudonym.ts'

test('a pseudonym is stable under its key, differs across keys, and stays what it is', () => {
  const [one, two] = [createPseudonym('one'), createPseudonym('two')]
  expect(one('bob')).toMatch(/^[\da-f]{32}$/)
  expect(one('bob')).toBe(one('bob'))
  expect(one('bob')).not.toBe(one('al'))
  expect(one('bob')).not.toBe(two('bob'))
  expect(one(String(one('bob')))).toBe(one('bob'))
  expect(two(String(one('bob')))).not.toBe(one('bob'))
  expect(one('a'.repeat(32))).not.toBe('a'.repeat(32))
})
