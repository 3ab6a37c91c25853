import { readConfig } from '@tacet/config'
import { expect, test } from 'vitest'
import { decide } from './decide.ts'

const dsn = 'https://key@errors.test/1'
const words = [
  undefined,
  null,
  '',
  ' ',
  '0',
  '1',
  'no',
  'off',
  'FALSE',
  'true',
  'what',
  0,
  1,
  false,
]
const dsns = [undefined, null, '', ' ', dsn, ` ${dsn} `, 'nonsense', {}, 7]

test('the short decision agrees with the long one wherever it says off', () => {
  for (const TACET_DISABLED of words) {
    for (const DO_NOT_TRACK of words) {
      for (const SENTRY_DSN of dsns) {
        const env = { TACET_DISABLED, DO_NOT_TRACK, SENTRY_DSN }
        const short = decide(env, {})
        const long = readConfig(env)
        if (short.off !== undefined) {
          expect([env, short.off, short.rule]).toEqual([env, long.on || long.reason, long.rule])
        } else if (!long.on) {
          // What is set and makes no sense is for the long one to explain.
          expect([env, long.reason]).toEqual([env, 'invalid-dsn'])
        }
      }
    }
  }
})

test.each([
  [{ dsn }, { rule: 'settings.dsn', dsn }],
  [{ dsn: ' ' }, { rule: 'SENTRY_DSN', off: 'no-dsn' }],
  [{ dsnVariable: 'OTHER' }, { rule: 'OTHER', off: 'no-dsn' }],
])('settings %o decide', (settings, decision) => {
  expect(decide({}, settings)).toEqual(decision)
})

test('an operator may override DO_NOT_TRACK in code', () => {
  const env = { SENTRY_DSN: dsn, DO_NOT_TRACK: '1' }
  expect(decide(env, { ignoreDoNotTrack: true })).toEqual({ rule: 'SENTRY_DSN', dsn })
})
