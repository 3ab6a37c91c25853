import { turnOff, turnOn } from '@tacet/telemetry'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { status } from './status.ts'

const variables = ['TACET_DISABLED', 'DO_NOT_TRACK', 'SENTRY_DSN', 'SENTRY_DSN_FILE']

beforeEach(() => {
  for (const name of variables) vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  turnOff()
})

it.each([
  [{}, { on: false, reason: 'no-dsn', rule: 'SENTRY_DSN' }],
  [{ SENTRY_DSN: ' ' }, { on: false, reason: 'blank-dsn', rule: 'SENTRY_DSN' }],
  [{ DO_NOT_TRACK: '1' }, { on: false, reason: 'do-not-track', rule: 'DO_NOT_TRACK' }],
  [{ SENTRY_DSN: 'https://key@host.example/1' }, { on: false, rule: 'not started' }],
])('with nothing started, %j is answered by %j', (env, expected) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  expect(status()).toEqual(expected)
})

it('what start decided is said whatever the environment has come to hold', async () => {
  const config = { on: false, reason: 'disabled', rule: 'TACET_DISABLED', warnings: [] } as const
  await turnOn(config, () => Promise.reject(new Error('must not load')), String)
  expect(status()).toEqual({ on: false, reason: 'disabled', rule: 'TACET_DISABLED' })
})
