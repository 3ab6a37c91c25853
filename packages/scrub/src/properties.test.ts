import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createScrubber } from './create-scrubber.ts'

const scrubber = createScrubber()
/** Enough to find what is common; a nightly run can raise it. */
const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) }

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
const letters = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((list) => list.join(''))
/** A token no honest text holds, in a form that one rule knows, and the part that is secret. */
const planted = fc.oneof(
  letters(24).map((body) => ({ body, text: ['sk', '_live_', body].join('') })),
  letters(20).map((body) => ({ body, text: `password=${body}1` })),
  letters(24).map((body) => ({ body, text: `"apiKey":"${body}1"` })),
  letters(24).map((body) => ({ body, text: `https://user:${body}1@host.test/x` })),
  letters(24).map((body) => ({ body, text: `Authorization: Bearer ${body}1` })),
)
const encode = fc.constantFrom(
  (text: string) => text,
  (text: string) => JSON.stringify(text).slice(1, -1),
  (text: string) => JSON.stringify(JSON.stringify({ text })),
  (text: string) => encodeURIComponent(text),
  (text: string) => Buffer.from(text).toString('base64'),
  (text: string) => Buffer.from(text).toString('hex'),
)
const words = fc
  .array(fc.constantFrom('the', 'order', 'of', 'tea', 'was', 'late', '/a/b', '12'), {
    maxLength: 6,
  })
  .map((list) => list.join(' '))
const honestKey = fc.constantFrom(
  'name',
  'title',
  'items',
  'author',
  'max_tokens',
  'monkey',
  'path',
  'note',
)

describe('whatever is planted', () => {
  test('a secret in a sentence, in any encoding, does not survive', () => {
    fc.assert(
      fc.property(planted, encode, words, words, (secret, write, before, after) => {
        const clean = scrubber.text(`${before} ${write(secret.text)} ${after}`)
        expect(clean).not.toContain(secret.body)
        expect(clean).not.toContain(write(secret.text))
      }),
      runs,
    )
  })

  test('a secret at any path of any payload does not survive', () => {
    const payload = (secret: string): fc.Arbitrary<unknown> =>
      fc.letrec((tie) => ({
        node: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constant(secret),
          words,
          fc.integer(),
          fc.array(tie('node'), { maxLength: 3 }),
          fc.dictionary(honestKey, tie('node'), { maxKeys: 3 }),
          fc.tuple(honestKey, tie('node')).map((entry) => new Map([entry])),
          tie('node').map((value) => ({ toJSON: () => value })),
          tie('node').map((cause) => new Error('failed', { cause })),
        ),
      }))['node'] as fc.Arbitrary<unknown>
    const pair = planted.chain((secret) => payload(secret.text).map((value) => ({ secret, value })))
    fc.assert(
      fc.property(pair, ({ secret, value }) => {
        expect(JSON.stringify(scrubber.value({ value })) ?? '').not.toContain(secret.body)
      }),
      runs,
    )
  })
})

test('an honest payload comes back as JSON would have it', () => {
  const honest = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uuid(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(honestKey, tie('node'), { maxKeys: 3 }),
    ),
  }))['node']
  fc.assert(
    fc.property(honest as fc.Arbitrary<unknown>, (value) => {
      expect(scrubber.value({ value })).toEqual(JSON.parse(JSON.stringify({ value })))
    }),
    runs,
  )
})

const noise = fc.string({
  unit: fc.constantFrom(
    ...'aZ09_-=:,;."\'`\\/@%&#[]{}()<> \n',
    'password',
    'token',
    'api_key',
    'Bearer ',
    '://',
    '%70',
    '\\u0070',
    'eyJ',
    '-----BEGIN ',
    'é',
    '\u200b',
    'ｐ',
    '[Filtered]',
    'sk_live_',
    '4111 1111 ',
    '&quot;',
    'cookie',
  ),
  maxLength: 60,
})

test('a text that was cleaned stays as it is', () => {
  fc.assert(
    fc.property(noise, (text) => {
      const once = scrubber.text(text)
      expect(scrubber.text(once)).toBe(once)
    }),
    runs,
  )
})

test('nothing makes it throw, and no input is changed', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withTypedArray: true,
        withSparseArray: true,
        withObjectString: true,
      }),
      (value) => {
        const before = fc.stringify(value)
        const clean = scrubber.value(value)
        expect(() => JSON.stringify(clean)).not.toThrow()
        expect(fc.stringify(value)).toBe(before)
      },
    ),
    runs,
  )
})
