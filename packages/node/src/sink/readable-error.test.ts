import { expect, test } from 'vitest'
import { readableError } from './readable-error.ts'
import { runApp, majors } from '../testing/run-app.ts'

test.each([undefined, 0, 'text', new Error('plain'), new TypeError('plain')])(
  'what every SDK can read is not asked about: %s',
  (error) => {
    const client = { emit() {}, eventFromException: () => expect.unreachable() }
    expect(readableError(client, error)).toBe(error)
  },
)

test('an unusual error that can be read stays itself', () => {
  const error = Object.assign(new Error('unusual'), { name: 5 })
  expect(readableError({ emit() {}, eventFromException: () => ({}) }, error)).toBe(error)
})

test('an error that cannot be read is stood for by one that can', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const symbol = Symbol('not to become text')
  const client = {
    emit() {},
    eventFromException() {
      throw new Error('cannot')
    },
  }
  for (const error of [proxy, symbol]) {
    expect(readableError(client, error)).toMatchObject({
      message: 'an error that could not be read',
    })
  }
})

test.each(majors)(
  'SDK %s: after an unreadable error a flush is as fast as before',
  async (major) => {
    const { stdout } = await runApp('unreadable-error', {
      major,
      preload: false,
      // Nobody listens there, so every delivery is over at once.
      env: { SENTRY_DSN: `http://${'a'.repeat(32)}@127.0.0.1:9/1` },
    })
    expect(stdout).toBe('flushed before its time was up')
  },
)
