import { expect, test } from 'vitest'
import { readOwnSecrets } from './own-secrets.ts'

const value = ['hunter', 'two', 'and', 'more'].join('-')

test.each([
  'DB_PASSWORD',
  'SESSION_SECRET',
  'STRIPE_API_KEY',
  'githubToken',
  'JWT_SIGNING_KEY',
  'SMTP_PASS',
])('%s is the name of a secret', (name) => {
  expect(readOwnSecrets({ [name]: ` ${value} ` })).toEqual([value])
})

test.each([
  'AUTHOR',
  'MONKEY_NAME',
  'KEYBOARD',
  'PWD',
  'OLDPWD',
  'SSH_AUTH_SOCK',
  'SSL_KEY_FILE',
  'TOKENIZER',
])('%s is no name of a secret', (name) => {
  expect(readOwnSecrets({ [name]: value })).toEqual([])
})

test('the password inside a URL is a secret, as written and decoded', () => {
  const url = `postgres://app:${'p%40ss'}-word@db.internal:5432/shop`
  expect(readOwnSecrets({ DATABASE_URL: url })).toEqual(['p%40ss-word', 'p@ss-word'])
})

test('a password with a broken escape is still a secret', () => {
  expect(readOwnSecrets({ CACHE: `redis://:${'100%x'}@cache` })).toEqual(['100%x'])
})

test('a URL without a password has none, and other values are passed over', () => {
  expect(readOwnSecrets({ SITE: 'https://shop.test/a:b@c', PORT: '3000', TOKEN: 5 })).toEqual([])
})
