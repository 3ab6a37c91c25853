import { describe, expect, test } from 'vitest'
import { decide } from './decide.ts'

const dsn = 'https://key@errors.test/1'

describe('what is known before a page loads anything', () => {
  test.each(['1', 'on', 'true', 'YES'])('TACET_DISABLED=%s is off', (word) => {
    expect(decide({ TACET_DISABLED: word, PUBLIC_SENTRY_DSN: dsn }, { dsn })).toEqual([
      'TACET_DISABLED',
      'disabled',
    ])
  })

  test.each(['1', 'on', 'true', 'YES'])('DO_NOT_TRACK=%s is off, unless overridden', (word) => {
    const env = { DO_NOT_TRACK: word, PUBLIC_SENTRY_DSN: dsn }
    expect(decide(env, {})).toEqual(['DO_NOT_TRACK', 'do-not-track'])
    expect(decide(env, { ignoreDoNotTrack: true })).toEqual(['PUBLIC_SENTRY_DSN'])
  })

  test.each([
    ['settings.dsn', { PUBLIC_SENTRY_DSN: dsn }, { dsn, configUrl: '/config' }],
    ['PUBLIC_SENTRY_DSN', { PUBLIC_SENTRY_DSN: dsn }, { dsn: ' ', configUrl: '/config' }],
    ['settings.configUrl', { PUBLIC_SENTRY_DSN: ' ' }, { configUrl: '/config' }],
  ])('%s decides when nothing before it names a DSN', (rule, env, settings) => {
    expect(decide(env, settings)).toEqual([rule])
  })

  test('the server’s DSN is none of the page’s', () => {
    expect(decide({ SENTRY_DSN: dsn }, {})).toEqual(['PUBLIC_SENTRY_DSN', 'no-dsn'])
  })

  test('what cannot be read is off', () => {
    const env = {
      get PUBLIC_SENTRY_DSN(): string {
        throw new Error('from the app')
      },
    }
    expect(decide(env, {})).toEqual(['settings', 'sdk-failed'])
  })
})
