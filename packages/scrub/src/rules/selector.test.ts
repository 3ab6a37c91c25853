import { describe, expect, test } from 'vitest'
import { parseSelector } from './selector.ts'

describe('a selector', () => {
  const path = ['user', 'extra', 'foo', 0]

  // From the tests beside Relay's `selector.rs`.
  test.each([
    '$user.extra.foo.*',
    '$user.extra.foo.0',
    '$user.extra.foo.**',
    '$user.extra.**',
    '$user.**',
    '$event.**',
    '$user.**.0',
    '$user.$object.**.0',
    '(**.0 | absolutebogus)',
    '(~$object)',
    '($object.** & (~absolutebogus))',
    '(** || user.*) && !(foo.bar.baz || a.b.c)',
    '!(!$user.extra.foo.0)',
    'foo.0',
    'FOO.*',
  ])('%s means an item of a list below the user', (source) => {
    expect(parseSelector(source)?.(path, 'text')).toBe(true)
  })

  test.each([
    '$user.extra.foo.1',
    '$user.extra.bar.**',
    '$user.**.1',
    '($object | absolutebogus)',
    '($object & absolutebogus)',
    '(~$object.**)',
    '($object | (**.0 & absolutebogus))',
    'foo',
    'user.foo.0',
  ])('%s does not', (source) => {
    expect(parseSelector(source)?.(path, 'text')).toBe(false)
  })

  test.each([
    ['a.b', ['a', 'b'], true],
    ['a.b', ['x', 'a', 'b'], true],
    ['a.b', ['a', 'b', 'c'], false],
    ['a.*', ['a', 'x'], true],
    ['a.**', ['a', 'x', 'y'], true],
    ['a.*.c', ['a', 'b', 'c'], true],
    ['a.*.c', ['a', 'c'], false],
    ['**.b', ['b'], true],
    ['$string', [], true],
    ['$number', ['a'], false],
    ['$datetime', ['a'], false],
    ['foo && !extra.foo', ['extra', 'foo'], false],
    ['foo && !extra.foo', ['contexts', 'foo'], true],
    ['a || b && c', ['a'], true],
    ["'a.b'.c", ['a.b', 'c'], true],
    ["'it''s'", ["it's"], true],
    ['$frame.vars', ['exception', 'values', 0, 'stacktrace', 'frames', 2, 'vars'], true],
    ['$frame.vars', ['exception', 'vars'], false],
    ['$http.data', ['request', 'data'], true],
    ['$breadcrumb.message', ['breadcrumbs', 4, 'message'], true],
    ['$span.description', ['spans', 0, 'description'], true],
    ['$thread.name', ['threads', 'values', 0, 'name'], true],
    ['freeform', ['a'], true],
  ] as const)('%s at %j: %s', (source, place, isMeant) => {
    expect(parseSelector(source)?.(place, 'text')).toBe(isMeant)
  })

  test('is specific when it names the place', () => {
    const isSpecific = (source: string): boolean | undefined =>
      parseSelector(source)?.(['user', 'extra'], 'text', true)
    expect(['user.extra', '$user.extra', '$user.*'].map(isSpecific)).toEqual([true, true, true])
    expect(['**', '$string', '$user.**'].map(isSpecific)).toEqual([false, false, false])
  })

  test.each(
    ['', 'a..b', 'a.', '(', '&&', 'a b', 'a &', '(a', 'a)', "'a", "''", '!!a', '-a'].concat([
      'a.-b',
      '* && foo',
      '$frame.**.foo.**',
      '$nonsense',
      `${'('.repeat(5000)}a${')'.repeat(5000)}`,
      '$constructor',
      '$',
    ]),
  )('cannot be read from %j', (source) => {
    expect(parseSelector(source)).toBeUndefined()
  })
})
