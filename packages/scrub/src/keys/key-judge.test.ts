import { describe, expect, test } from 'vitest'
import { KEY_TRIGGERS, NUMBER_WORDS, SECRET_WORDS, TAIL_WORDS, WEAK_WORDS } from './key-words.ts'
import { createKeyJudge } from './key-judge.ts'
import { splitKey } from './split-key.ts'

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
    'sesskey',
    'basicAuth',
    '_wpnonce',
    'X-Query-Key',
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

  test("a file's name is no key, unless it holds a word of the app", () => {
    expect(judge('token.md').kind).toBe('none')
    expect(createKeyJudge({ words: ['rubric'], allowed: [] })('rubric.md').kind).toBe('secret')
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

  test('what came before says nothing about a key that differs in more than a long number', () => {
    const keys =
      'row_1001_token row_1002_token row_1002_taken row_1002_total 2fa_code 3fa_code token_sha256 ' +
      'token_sha512 passw0rd passw1rd apiKey0001 apiKey9999 apiKey999x api_id9999'
    const alone = keys.split(' ').map((key) => createKeyJudge({ words: [], allowed: [] })(key))
    const judged = createKeyJudge({ words: [], allowed: [] })
    expect(keys.split(' ').map(judged)).toEqual(alone)
    expect(new Set(alone.map(({ kind }) => kind)).size).toBeGreaterThan(2)
    const own = createKeyJudge({ words: ['row1002'], allowed: [] })
    expect(['row_1001', 'row_1002'].map((key) => own(key).kind)).toEqual(['none', 'secret'])
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
  const unseen = words.filter((word) => !KEY_TRIGGERS.some((trigger) => word.includes(trigger)))
  expect(unseen).toEqual([])
})
