import { readdirSync } from 'node:fs'
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

/** Every sample of every detector, bare: what is known to be found, and what is known to look alike. */
const samples = await Promise.all(
  readdirSync(new URL('./', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?!strict).*\.samples\.ts$/.test(path))
    .map(async (path) => {
      const { catches, leaves } = (await import(new URL(path, import.meta.url).href)) as Record<
        'catches' | 'leaves',
        readonly string[]
      >
      return [...catches.map((text) => text.replace(/[«»]/g, '')), ...leaves]
    }),
)
const sample = fc.constantFrom(...samples.flat())
/** The middle of a text is read again only so far from what went: some samples stand about there. */
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('', '', '', ...' =:"\',\n/._\\', '%22', '[Filtered]') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(8150, 8180, 8190, 8200), fc.constantFrom('a', ' ', '1', 'x '))
      .map(([length, fill]) => fill.repeat(length / fill.length)),
  },
)
const piece = fc.oneof(
  { weight: 4, arbitrary: sample },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sample, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
      .map(([text, part, isEnd]) => {
        const at = Math.floor(text.length * part)
        return isEnd ? text.slice(at) : text.slice(0, at)
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sample, fc.integer({ min: 2, max: 40 }))
      .map(([text, times]) => text.repeat(times)),
  },
  { weight: 2, arbitrary: sample.map((text) => JSON.stringify(text).slice(1, -1)) },
  {
    weight: 1,
    arbitrary: sample.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))),
  },
  { weight: 1, arbitrary: noise },
)

test('texts glued from samples, cut, repeated and far apart stay as they are once they were cleaned', () => {
  const text = fc
    .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(text, (input) => {
      const once = scrubber.text(input)
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
