import { expect, test } from 'vitest'
import { type Env, type Settings, start, status } from './index.ts'

const dsn = ['https://key', '@errors.test/1'].join('')

// Entries that run in both places are imported by servers, too.
test.each([
  ['a DSN', { PUBLIC_SENTRY_DSN: dsn }, {}],
  ['a DSN in code', {}, { dsn }],
  ['an endpoint', {}, { configUrl: '/telemetry' }],
  ['nothing', null, null],
])('on a server, `start` with %s is off and touches nothing', async (_title, env, settings) => {
  const globals = Reflect.ownKeys(globalThis)
  await expect(start(env as Env, settings as Settings)).resolves.toMatchObject({ on: false })
  expect(status()).toMatchObject({ on: false })
  expect(Reflect.ownKeys(globalThis)).toEqual(globals)
})

test('settings that cannot be read are off, and nothing is thrown', async () => {
  const hostile = {
    get dsn(): string {
      throw new Error('no')
    },
  }
  await expect(start({}, hostile)).resolves.toMatchObject({ on: false })
})
