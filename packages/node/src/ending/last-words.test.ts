import type { Envelope } from '@tacet/gate'
import { beforeEach, expect, test } from 'vitest'
import { createLastWords, withLastWords, type Address, type LastWords } from './last-words.ts'
import type { Post } from './post-in-worker.ts'

const address = (): Address => ({ url: 'https://errors.test/', headers: {} })
const pending = new Promise<never>(() => undefined)

let clock: number
let posts: { bodies: string[]; patience: number }[]
let words: LastWords
beforeEach(() => {
  clock = 0
  posts = []
  const post = ({ bodies }: Post, patience: number): void => {
    posts.push({ bodies: bodies.map((body) => Buffer.from(body).toString()), patience })
  }
  words = createLastWords(2_000, post, () => clock)
})

const envelope = (id: string): Envelope => [{ event_id: id }, []]

test('without anything unanswered nothing is said', () => {
  words.say()
  expect(posts).toEqual([])
})

test('what is unanswered is said once, in order', () => {
  words.keep(envelope('a'), pending, address)
  words.keep(envelope('b'), pending, address)
  words.say()
  words.say()
  expect(posts).toEqual([{ bodies: ['{"event_id":"a"}\n', '{"event_id":"b"}\n'], patience: 2_000 }])
})

test('what was answered, one way or the other, is not said again', async () => {
  const failed = Promise.reject(new Error('refused'))
  words.keep(envelope('a'), Promise.resolve({}), address)
  words.keep(envelope('b'), failed, address)
  await expect(failed).rejects.toThrow('refused')
  words.say()
  expect(posts).toEqual([])
})

test('the time an envelope already waited counts, and after that time it is given up', () => {
  words.keep(envelope('a'), pending, address)
  clock = 1_500
  words.say()
  expect(posts).toMatchObject([{ patience: 500 }])
  words.keep(envelope('b'), pending, address)
  clock = 3_500
  words.say()
  expect(posts).toHaveLength(1)
})

test('what the transport dropped for a backend that asked for silence stays unsaid', () => {
  const make = withLastWords(
    ({ recordDroppedEvent }) => ({
      send: ([{ event_id }]) => {
        if (event_id === 'too soon') recordDroppedEvent('ratelimit_backoff', 'error')
        return pending
      },
      flush: async () => true,
    }),
    words,
  )
  const { send } = make({ url: 'https://errors.test/', recordDroppedEvent: () => undefined })
  void send(envelope('too soon'))
  void send(envelope('later'))
  words.say()
  expect(posts.map(({ bodies }) => bodies)).toEqual([['{"event_id":"later"}\n']])
})

test.each([
  ['goes back', -1_000_000, [{ patience: 2_000 }]],
  ['tells no time', Number.NaN, []],
])('a clock that %s does not hold up the end for longer', (_, time, said) => {
  words.keep(envelope('a'), pending, address)
  clock = time
  words.say()
  expect(posts).toMatchObject(said)
})

test('nothing is thrown when posting fails', () => {
  const failing = createLastWords(2_000, () => {
    throw new Error('no threads here')
  })
  failing.keep(envelope('a'), pending, address)
  expect(() => failing.say()).not.toThrow()
})
