import { expect, it } from 'vitest'
import type { Env } from './config.ts'
import { readName, readVariable } from './variable.ts'

it.each([
  [undefined, { kind: 'absent' }],
  [null, { kind: 'absent' }],
  ['', { kind: 'blank' }],
  [' \t\r\n\u00a0\ufeff', { kind: 'blank' }],
  [' x y ', { kind: 'text', text: 'x y' }],
  [0, { kind: 'text', text: '0' }],
  [false, { kind: 'text', text: 'false' }],
  [{ get: () => 'x' }, { kind: 'unreadable' }],
  [Symbol('x'), { kind: 'unreadable' }],
  [() => 'x', { kind: 'unreadable' }],
])('a variable that holds %j is read without throwing (%#)', (value, expected) => {
  expect(readVariable({ NAME: value }, 'NAME')).toEqual(expected)
})

it('a variable whose reading throws is unreadable', () => {
  const env: Env = new Proxy(
    {},
    {
      get() {
        throw new Error('not in this context')
      },
    },
  )
  expect(readVariable(env, 'NAME')).toEqual({ kind: 'unreadable' })
})

it.each([
  ['staging', 'staging'],
  [' web 1 ', 'web 1'],
  ['web\r\nX-Injected: 1', 'webX-Injected: 1'],
  ['a\u0000b\u007fc\u0085d\u2028e\u2029f', 'abcdef'],
  ['\u001b[31mred', '[31mred'],
  ['\u0000', undefined],
  ['', undefined],
  [undefined, undefined],
  [{}, undefined],
  [7, '7'],
])('the name %j is sent as %j', (value, expected) => {
  expect(readName({ NAME: value }, 'NAME')).toBe(expected)
})
