import { expect, test } from 'vitest'
import { dataCollection } from './data-collection.ts'
import { resolvePolicy } from './policy.ts'

test.each([
  ['standard', undefined, 'standard'],
  ['standard', 'strict', 'strict'],
  ['strict', 'standard', 'strict'],
  ['strict', undefined, 'strict'],
] as const)('an operator of %s and an app of %s make %s', (operator, app, mode) => {
  const policy = resolvePolicy(operator, app === undefined ? undefined : { mode: app }, {})
  expect(policy.mode).toBe(mode)
})

test("the process's secrets join the app's", () => {
  const own = ['from', 'the', 'environment'].join('-')
  const policy = resolvePolicy('standard', { secrets: ['given'] }, { API_TOKEN: own })
  expect(policy.secrets).toEqual(expect.arrayContaining(['given', own]))
})

test.each(['strict', 5, { mode: 'loose' }])(
  'a policy that is none, or of an unknown mode, is strict: %j',
  (app) => {
    const wrong = app as unknown as Parameters<typeof resolvePolicy>[1]
    expect(resolvePolicy('standard', wrong, {}).mode).toBe('strict')
  },
)

test("the process's own secrets count whatever environment telemetry was given", () => {
  const own = ['from', 'the', 'process', 'itself'].join('-')
  process.env['ATTIC_PASSWORD'] = own
  try {
    expect(resolvePolicy('standard', undefined, {}).secrets).toContain(own)
  } finally {
    delete process.env['ATTIC_PASSWORD']
  }
})

test('bodies are gathered only when opted in, and never under strict', () => {
  expect(dataCollection({})).toMatchObject({ httpBodies: [] })
  expect(dataCollection({ bodies: 'scrubbed' })).toMatchObject({ httpBodies: ['incomingRequest'] })
  const strict = dataCollection({ mode: 'strict', bodies: 'scrubbed' })
  expect(strict).toMatchObject({
    httpBodies: [],
    urlQueryParams: false,
    httpHeaders: { request: false, response: false },
  })
})
