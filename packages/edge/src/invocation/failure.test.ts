import { expect, test } from 'vitest'
import { failureStatus } from './failure.ts'

const unreadable = new Proxy(new Error('no'), {
  get() {
    throw new Error('not to be read')
  },
})

/** Not even the question what it is an instance of is answered. */
const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()

test.each([
  ['an error', new Error('no'), 500],
  ['a text', 'no', 500],
  ['nothing', undefined, 500],
  ['an error with a status of its own', Object.assign(new Error('no'), { status: 503 }), 503],
  ['an error for the caller', Object.assign(new Error('no'), { statusCode: 404 }), undefined],
  ['a status that is none', Object.assign(new Error('no'), { status: 7 }), 500],
  ['a response for the caller', new Response('no', { status: 403 }), undefined],
  ['a redirection', Response.redirect('https://shop.test/'), undefined],
  ['a response that failed', new Response('no', { status: 502 }), 502],
  ['an error that cannot be read', unreadable, 500],
  ['a proxy that was revoked', revoked, 500],
])('%s is answered with the status that it names', (_name, thrown, status) => {
  expect(failureStatus(thrown)).toBe(status)
})
