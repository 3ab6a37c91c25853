import { describe, expect, test } from 'vitest'
import { KEY_TRIGGERS, NUMBER_WORDS, SECRET_WORDS, TAIL_WORDS, WEAK_WORDS } from './key-words.ts'
import { createKeyJudge, splitKey } from './keys.ts'

const judge = createKeyJudge({ words: [], allowed: [] })

describe('splitKey', () => {
  test.each([
    ['accessToken', 'access token'],
    ['X-Api-Key', 'x api key'],
    ['DB_PASSWORD', 'db password'],
    ['stripeSecretKey', 'stripe secret key'],
    ['HTTPAuthToken', 'http auth token'],
    ['spring.datasource.password', 'spring datasource password'],
  ])('splits %s', (key, words) => {
    expect(splitKey(key).join(' ')).toBe(words)
  })
})

describe('the judge', () => {
  test.each([
    'password',
    'DB_PASSWORD',
    'accessToken',
    'X-Api-Key',
    'x-acme-api-key',
    'stripeSecretKey',
    'dbpassword',
    'token2',
    'clientSecret',
    'aws_access_key_id',
    'sessionId',
    'passphrase',
    'PGPASSWORD',
    '_authToken',
    'csrf-token',
    'resetPasswordToken',
    'pass.word',
  ])('takes %s for a secret', (key) => {
    expect(judge(key).kind).toBe('secret')
  })

  test.each(['pin', 'otp', 'cvv', 'cardNumber', 'card_number', 'ssn', 'accountNumber'])(
    'takes numbers under %s for secrets too',
    (key) => {
      expect(judge(key).kind).toBe('number')
    },
  )

  test.each([
    'author',
    'monkey',
    'tokenizer',
    'max_tokens',
    'session_duration_ms',
    'secretary',
    'cookie_consent',
    'passwordLength',
    'tokenType',
    'hasPassword',
    'api_key_count',
    'passenger',
    'keyboard',
    'primaryKey',
    'cacheKey',
    'authority',
    'spinner',
    'cardinality',
    'total_tokens',
  ])('leaves %s alone', (key) => {
    expect(judge(key).kind).toBe('none')
  })

  test('knows the words of the app, and the keys it allows', () => {
    const own = createKeyJudge({ words: ['rubric'], allowed: ['session_id'] })
    expect(own('teamRubricV2')).toEqual({ kind: 'secret', rule: 'key:rubric', takesNumbers: true })
    expect(own('rubric_count')).toMatchObject({ takesNumbers: false })
    const short = createKeyJudge({ words: ['id'], allowed: [] })
    expect(['userId', 'hidden', 'video'].map((key) => short(key).kind)).toEqual([
      'secret',
      'none',
      'none',
    ])
    expect(own('sessionId').kind).toBe('none')
  })
})

test('every word of the vocabulary holds a trigger, or a text would never be looked at', () => {
  const words = [SECRET_WORDS, NUMBER_WORDS, WEAK_WORDS, TAIL_WORDS]
    .flatMap((list) => list.match(/\([^)]*\)\S+|\S+/g) ?? [])
    .flatMap((part) => {
      const [, before = '', word = ''] = /^(?:\((.*)\))?(\S+)$/.exec(part) ?? []
      return before
        .split(' ')
        .flatMap((first) => ['', '-', '_'].map((by) => `${first}${by}${word}`))
    })
  // To the automaton letters beyond ASCII are all the same.
  const alike = (word: string): string => word.replace(/[^\0-\x7f]/g, '密')
  const seen = KEY_TRIGGERS.map(alike)
  const unseen = words.filter((word) => !seen.some((trigger) => alike(word).includes(trigger)))
  expect(unseen).toEqual([])
})
