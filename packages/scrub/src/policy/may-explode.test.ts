import { expect, test } from 'vitest'
import { mayExplode } from './may-explode.ts'

test.each([
  '(a+)+$',
  String.raw`(?:\w+\s?)*!`,
  '((a*)*)*b',
  '(?<name>[^x]+|y)*$',
  String.raw`(?:[)\]]*){2,}!`,
  '(a?b*)+c',
  '(x|(?:y+)?)+z',
  '(?:(?=a)a+)+b',
  '(a{2,})+b',
  '(?:[A-Z]?[a-z]{2,})+;',
  String.raw`^(?:\/[a-z]+[A-Za-z-]*)+$`,
  '(?:;a+-?a+)+b',
  String.raw`(?:a|\w)+$`,
  String.raw`^\w+(?:_(?:[a-z]+\d?|[a-z]?\d{1,4}))+$`,
  '(?:a{1,3})+b',
  '(?:ab|a|b)*c',
  '(?=(?:x+)+y)z',
  '(?:a|[^]){20,}b',
])('an expression that goes round in two ways may take forever: %s', (source) => {
  expect(mayExplode(new RegExp(source))).toBe(true)
})

test.each([
  'ORD-\\d+',
  '(?:\\d+-)+',
  '(a+)?b+(c+){2}',
  '(?:[a-z]+\\.){1,8}[a-z]+',
  '(?<=x+)y',
  '[(a+)+]',
  String.raw`\(a+\)+`,
  String.raw`(?:\p{L}{2}\s*)+`,
  '(?:ab|cd)*',
  String.raw`(?:\/[a-z]+\d*)+$`,
  String.raw`\w+\d*$`,
  '(?:[a-z]|[A-Z])+;',
  '(?:[a-f\\d]{32},?)+$',
  String.raw`(?:a(?:-|$))*b`,
  String.raw`(["'])(?:(?!\1)[^]|\1\1)*\1`,
  String.raw`(?:\d{1,3}\.?){1,4}`,
  String.raw`[\u200b\ud83d]+\u{2}x`,
])('any other may not: %s', (source) => {
  expect(mayExplode(new RegExp(source))).toBe(false)
})

test('parts that cannot be read alone are taken for any character', () => {
  expect(mayExplode(/\cA+/u)).toBe(false)
  expect(mayExplode(new RegExp('[[a-z]--[b]]+x', 'v'))).toBe(false)
  expect(mayExplode(/(?:\cA|\w)+x/u)).toBe(true)
})

test('a long list of words may be repeated', () => {
  const words = Array.from({ length: 400 }, (_, index) => `w${1000 + index}`)
  expect(mayExplode(new RegExp(`(?:${words.join('|')})+;`))).toBe(false)
})
