import { expect, test } from 'vitest'
import { shutdownTimeoutOf, type Settings } from './settings.ts'
import { start } from './start.ts'

test('settings that throw when they are read leave telemetry off, and start still resolves', async () => {
  const throwing: Settings = {
    get dsn(): string {
      throw new Error('not to be read')
    },
  }
  expect(await start({}, throwing)).toMatchObject({ on: false, reason: 'sdk-failed' })
})

test('no settings at all are no settings', async () => {
  const none = null as unknown as undefined
  expect(await start({}, none)).toMatchObject({ on: false, reason: 'no-dsn' })
})

test.each([
  [undefined, 2_000],
  [0, 0],
  [500, 500],
  [-1, 0],
  [Number.NaN, 2_000],
  [Number.POSITIVE_INFINITY, 2_000],
  ['soon' as unknown as number, 2_000],
  [1e12, 2 ** 31 - 1],
])('a shutdown timeout of %s is %s ms', (shutdownTimeout, expected) => {
  expect(shutdownTimeoutOf(shutdownTimeout === undefined ? {} : { shutdownTimeout })).toBe(expected)
})
