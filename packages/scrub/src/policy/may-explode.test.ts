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
])('an expression that repeats a group of repeats may take forever: %s', (source) => {
  expect(mayExplode(source)).toBe(true)
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
])('any other may not: %s', (source) => {
  expect(mayExplode(source)).toBe(false)
})
