import { readConfig, type ConfigOn } from '@tacet/config'
import { expect, test } from 'vitest'
import { guardedOptions } from './guarded-options.ts'

const config = readConfig({ SENTRY_DSN: 'https://key@errors.test/1' }) as ConfigOn

test('hooks of a guarded app that throw, or promise what nobody waits for, are contained', () => {
  const guarded = guardedOptions(
    {
      beforeSendLog: (): never => {
        throw new Error('from the app')
      },
      tracesSampler: async () => 1,
    },
    { config, settings: {}, envs: [], makeEngine: never, loadTransport: never },
  )
  expect((guarded['beforeSendLog'] as () => unknown)()).toBeNull()
  expect((guarded['tracesSampler'] as () => unknown)()).toBe(0)
})

function never(): Promise<never> {
  return Promise.reject(new Error('nothing is sent here'))
}
