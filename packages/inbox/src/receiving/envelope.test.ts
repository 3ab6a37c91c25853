import { describe, expect, it } from 'vitest'
import { decodeEnvelope } from './envelope.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (text: string): ReturnType<typeof decodeEnvelope> => decodeEnvelope(bytes(text))
const texts = (text: string): string[] =>
  decode(text).items.map((item) => new TextDecoder().decode(item.raw))

describe('decodeEnvelope reads what the format allows', () => {
  it.each([
    [
      'two items with lengths',
      '{}\n{"type":"a","length":2}\nhi\n{"type":"b","length":0}\n\n',
      ['hi', ''],
    ],
    [
      'an implicit length ended by a newline',
      '{}\n{"type":"a"}\nhi\n{"type":"b"}\nyo\n',
      ['hi', 'yo'],
    ],
    ['an implicit length ended by the end', '{}\n{"type":"a"}\nhi', ['hi']],
    [
      'newlines inside a payload with a length',
      '{}\n{"type":"a","length":4}\nx\n\ny\n',
      ['x\n\ny'],
    ],
    ['no newline behind the last payload', '{}\n{"type":"a","length":2}\nhi', ['hi']],
    ['more than one newline at the end', '{}\n{"type":"a"}\nhi\n\n\n', ['hi']],
    ['an empty last item', '{}\n{"type":"a","length":0}\n', ['']],
    ['lengths counted in bytes', '{}\n{"type":"a","length":6}\n€uro\n', ['€uro']],
    ['an envelope without items', '{"dsn":"x"}', []],
  ])('%s', (_name, envelope, payloads) => {
    expect(decode(envelope).error).toBeUndefined()
    expect(texts(envelope)).toEqual(payloads)
  })

  it('headers of the envelope and of an item', () => {
    const { headers, items } = decode('{"event_id":"1"}\n{"type":"attachment","filename":"a"}\nx')
    expect(headers).toEqual({ event_id: '1' })
    expect(items[0]?.headers).toEqual({ type: 'attachment', filename: 'a' })
  })

  it('JSON as values, other text as text, other bytes as bytes', () => {
    const binary = Uint8Array.of(0xff, 0xfe, 0x0a, 0x00)
    const { items } = decodeEnvelope(
      Uint8Array.from(
        Buffer.concat([
          bytes('{}\n{"type":"event"}\n{"a":[1]}\n{"type":"attachment"}\n404\n'),
          bytes('{"type":"event"}\n{"a":\n{"type":"attachment","length":4}\n'),
          binary,
        ]),
      ),
    )
    expect(items.map((item) => item.payload)).toEqual([{ a: [1] }, '404', '{"a":', binary])
  })
})

describe('decodeEnvelope names what is wrong and keeps the items before it', () => {
  it.each([
    ['nothing at all', '', 0, 'the envelope header is not a JSON object (at byte 0)'],
    [
      'a header that is no JSON',
      'hello\n',
      0,
      'the envelope header is not a JSON object (at byte 0)',
    ],
    ['a header that is a list', '[]\n', 0, 'the envelope header is not a JSON object (at byte 0)'],
    [
      'an item header that is no JSON',
      '{}\n{"type":"a"}\nhi\nyo',
      1,
      'an item header is not a JSON object (at byte 19)',
    ],
    ['an item without a type', '{}\n{"length":2}\nhi', 0, 'an item has no type (at byte 3)'],
    [
      'a length beyond the end',
      '{}\n{"type":"a","length":9}\nhi',
      0,
      'a a item says it has 9 bytes, 2 are there (at byte 3)',
    ],
    [
      'a length without a payload',
      '{}\n{"type":"a","length":1}',
      0,
      'a a item says it has 1 bytes, 0 are there (at byte 3)',
    ],
    [
      'a length that is too short',
      '{}\n{"type":"a","length":1}\nhi\n',
      0,
      'a a item goes on behind its length of 1 bytes (at byte 3)',
    ],
    [
      'a negative length',
      '{}\n{"type":"a","length":-1}\nhi',
      0,
      'the length of a a item is not a whole number (at byte 3)',
    ],
    [
      'a length that is a text',
      '{}\n{"type":"a","length":"2"}\nhi',
      0,
      'the length of a a item is not a whole number (at byte 3)',
    ],
  ])('%s', (_name, envelope, itemCount, error) => {
    const decoded = decode(envelope)
    expect(decoded.error).toBe(error.replaceAll('a a item', 'the a item'))
    expect(decoded.items).toHaveLength(itemCount)
  })

  it('any random bytes', () => {
    // A small linear congruential generator: the same junk in every run.
    let seed = 7
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31)
    for (let run = 0; run < 2_000; run += 1) {
      const alphabet = '{}[]":,\n0123456789typelength \u{1f600}\\'
      const junk = Array.from({ length: next() % 80 }, () => alphabet[next() % alphabet.length])
      expect(() => decode(`{}\n{"type":"a"}\n${junk.join('')}`)).not.toThrow()
    }
  })

  it('nesting that would overflow a recursive reader', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(decode(`{}\n{"type":"event"}\n${deep}`).items).toHaveLength(1)
  })
})
