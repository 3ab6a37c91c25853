import { expect, test } from 'vitest'
import { re2ToJs } from './re2-to-js.ts'

test.each([
  ['a flag at the start holds for all', '(?i)ab', '(?i:ab)'],
  ['a flag in the middle holds from there', 'a(?i)b', 'a(?i:b)'],
  ['a flag in a group ends with the group', '(a(?i)b)c', '(a(?i:b))c'],
  ['a flag is taken back', '(?i)a(?-i)b', '(?i:a(?-i:b))'],
  ['a group with a flag stays', '(?i:a)b', '(?i:a)b'],
  ['a flag reaches over alternatives', '(?:a|(?i)b|c)d', '(?:a|(?i:b|c))d'],
  ['named classes are written out', '[[:alnum:]_]+', '[A-Za-z0-9_]+'],
  ['a class may begin with its own end', '[])(]', '[\\])(]'],
  ['brackets in a class open nothing', '([(\\])]x)', '([(\\])]x)'],
  ['escaped brackets open nothing', '\\((?i)a\\)', '\\((?i:a\\))'],
  ['named groups lose their P', '(?P<key>a)', '(?<key>a)'],
  ['the end of the text is spelled out', 'a(?:b|\\z)', 'a(?:b|(?![^]))'],
])('%s', (_, source, expected) => {
  expect(re2ToJs(source)).toBe(expected)
  expect(new RegExp(expected)).toBeInstanceOf(RegExp)
})

test('a class nobody knows is refused', () => {
  expect(() => re2ToJs('[[:nonsense:]]')).toThrow('unknown class')
})
