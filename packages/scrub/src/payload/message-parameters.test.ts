import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const { value, inspect } = createScrubber()
const filtered = '[Filtered]'

test('the parameters of a message are judged in their sentence', () => {
  expect(
    value({ logentry: { message: 'user %s password=%s', params: ['bob', 'hunter2'] } }),
  ).toEqual({
    logentry: { message: 'user %s password=%s', params: ['bob', filtered] },
  })
  expect(value({ msg: 'token=%s for %s', args: ['lantern7', 'bob'] })).toEqual({
    msg: 'token=%s for %s',
    args: [filtered, 'bob'],
  })
  expect(
    value({
      'sentry.message.template': { value: 'password=%s', type: 'string' },
      'sentry.message.parameter.0': { value: 'hunter2', type: 'string' },
    }),
  ).toMatchObject({ 'sentry.message.parameter.0': { value: filtered } })
})

test('what went from the parameters of a message goes from its sentence', () => {
  const template = 'auth token %s rejected'
  const text = (secret: string): string => template.replace('%s', secret)
  const entry = { message: template, params: ['hunter48212'], formatted: text('hunter48212') }
  expect(value({ entry })).toMatchObject({ entry: { formatted: text(filtered) } })
  const attributes = {
    'sentry.message.template': { value: template, type: 'string' },
    'sentry.message.parameter.0': { value: 'hunter48212', type: 'string' },
  }
  const log = { body: text('hunter48212'), attributes }
  expect(value({ items: [log] })).toMatchObject({ items: [{ body: text(filtered) }] })
  expect(inspect({ ...log }).findings.map(({ path }) => path)).toContainEqual(['body'])
})
