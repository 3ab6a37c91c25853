import { describe, expect, test } from 'vitest'
import { failureStatus } from './failure.ts'

describe('an error', () => {
  test.each([
    ['without a status is a failure', new Error('boom'), 500],
    ['with a status of 503 is a failure', { status: 503 }, 503],
    ['with a statusCode of 502 is a failure', { statusCode: 502 }, 502],
    ['with a status below 500 is an answer', { status: 404 }, undefined],
    ['with a statusCode below 500 is an answer', { statusCode: 422 }, undefined],
    ['with a status that is none of an error is a failure', { status: 200 }, 500],
    ['with a status as text is a failure', { status: '404' }, 500],
    ['that is no object is a failure', 'boom', 500],
    ['that is null is a failure', null, 500],
    [
      'that cannot be read is a failure',
      {
        get status() {
          throw new Error('no')
        },
      },
      500,
    ],
  ])('%s', (_name, error, status) => {
    expect(failureStatus({ error })).toBe(status)
  })
})

test('the status of the response counts when the error names none', () => {
  expect(failureStatus({ error: new Error('boom'), responseStatus: 404 })).toBeUndefined()
  expect(failureStatus({ error: new Error('boom'), responseStatus: 200 })).toBe(500)
  expect(failureStatus({ error: { status: 503 }, responseStatus: 404 })).toBe(503)
})

test('errors after the caller went away are no failures of the server', () => {
  expect(failureStatus({ error: new Error('boom'), aborted: true })).toBeUndefined()
})
