import { expect, test } from 'vitest'
import { readableError } from './readable-error.ts'

test.each([undefined, 0, 'text', new Error('plain'), new TypeError('plain')])(
  'what every SDK can read is not asked about: %s',
  (error) => {
    expect(readableError(error, () => expect.unreachable())).toBe(error)
  },
)

test('an unusual error that can be read stays itself', () => {
  const error = Object.assign(new Error('unusual'), { name: 5 })
  expect(readableError(error, () => ({}))).toBe(error)
})

test('an error that cannot be read is stood for by one that can', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const fail = () => {
    throw new Error('cannot')
  }
  for (const error of [proxy, Symbol('not to become text')]) {
    expect(readableError(error, fail)).toMatchObject({ message: 'an error that could not be read' })
  }
})
