import { expect, test } from 'vitest'
import { pinnedServerOptions } from './server-options.ts'

const config = { backend: 'sentry', environment: 'production', tracesSampleRate: 0 } as const

test('no option that an SDK looks for in the environment is absent', () => {
  const options = pinnedServerOptions(config, {}, {})
  const read = ['release', 'environment', 'debug', 'spotlight', 'tracesSampleRate', 'tracesSampler']
  for (const name of read) expect([name, options[name]]).not.toEqual([name, undefined])
})

test.each([
  ['the operator’s', { ...config, release: 'shop@2' }, { release: 'shop@1' }, 'shop@2'],
  ['else the one that was built in', config, { release: 'shop@1' }, 'shop@1'],
  ['else none, when what was built in is no text', config, { release: 7 }, ''],
])('the release is %s', (_, given, accepted, release) => {
  expect(pinnedServerOptions(given, {}, accepted)['release']).toBe(release)
})
