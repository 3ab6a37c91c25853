import { expect, it } from 'vitest'
import { toLoadFailure } from './load-failure.ts'

const withCode = (code: string, message: string): Error =>
  Object.assign(new Error(message), { code })

it.each([
  [
    'ERR_MODULE_NOT_FOUND',
    "Cannot find package '@sentry/node' imported from /app/node_modules/@tacet/node/dist/sentry.js",
  ],
  ['ERR_MODULE_NOT_FOUND', 'Could not resolve "@sentry/node", but found it in a package.json'],
  ['MODULE_NOT_FOUND', "Cannot find module '@sentry/node'\nRequire stack:\n- /app/main.js"],
])('%s: %s means that the SDK is not installed', (code, message) => {
  expect(toLoadFailure(withCode(code, message))).toEqual({
    reason: 'sdk-missing',
    line: 'tacet: telemetry is off: @sentry/node is not installed (run: npm install @sentry/node)',
  })
})

it.each([
  [
    "a package that is not the SDK's name",
    withCode('ERR_MODULE_NOT_FOUND', "Cannot find package '@opentelemetry/api' from @sentry/node"),
    ' (ERR_MODULE_NOT_FOUND)',
  ],
  [
    'a file missing inside the SDK',
    withCode('ERR_MODULE_NOT_FOUND', "Cannot find module '/app/node_modules/@sentry/node/x.js'"),
    ' (ERR_MODULE_NOT_FOUND)',
  ],
  ['a message without its code', new Error("Cannot find package '@sentry/node'"), ' (Error)'],
  ['a type error', new TypeError('x is not a function'), ' (TypeError)'],
  ['a code that is no word', withCode('https://key@host/1', 'x'), ''],
  ['a string', 'https://key@host/1', ''],
  ['nothing', undefined, ''],
  [
    'an error that cannot be read',
    {
      get code(): string {
        throw new Error('no')
      },
      get name(): string {
        throw new Error('no')
      },
    },
    '',
  ],
])('%s means that the SDK is broken', (_, error, kind) => {
  expect(toLoadFailure(error)).toEqual({
    reason: 'sdk-failed',
    line: `tacet: telemetry is off: the SDK failed to load${kind}; check its version and its dependencies`,
  })
})

it('a slip in the settings is told in the words of the error that names it', () => {
  const slip = new TypeError('tacet: policy.terms must be a list of strings')
  expect(toLoadFailure(slip)).toEqual({
    reason: 'sdk-failed',
    line: 'tacet: telemetry is off: policy.terms must be a list of strings',
  })
})
