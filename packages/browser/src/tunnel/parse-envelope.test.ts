import { expect, test } from 'vitest'
import { envelope, errorEnvelope, errorEvent, item } from '../testing/tunnel/envelopes.ts'
import { parseEnvelope } from './parse-envelope.ts'

const parse = (text: string): ReturnType<typeof parseEnvelope> =>
  parseEnvelope(new TextEncoder().encode(text))

test('items come apart as they were put together, whether measured or not', () => {
  const text = `{"sdk":{"name":"x"}}\n{"type":"event"}\n{"a":1}\n${item('client_report', 'ü\nü')}`
  expect(parse(text)).toEqual([
    { sdk: { name: 'x' } },
    [
      [{ type: 'event' }, '{"a":1}'],
      [{ type: 'client_report', length: 5 }, 'ü\nü'],
    ],
  ])
})

test('the last payload may end with the envelope', () => {
  expect(parse('{}\n{"type":"event"}\n{}')).toEqual([{}, [[{ type: 'event' }, '{}']]])
  expect(parse('{}\n{"type":"event","length":2}\n{}')?.[1]).toHaveLength(1)
})

test('attachments, and payloads that are no text, stay bytes', () => {
  const head = new TextEncoder().encode('{}\n{"type":"replay_recording","length":2}\n')
  const [, items] = parseEnvelope(new Uint8Array([...head, 0xff, 0xfe])) ?? [{}, []]
  expect(items[0]?.[1]).toEqual(new Uint8Array([0xff, 0xfe]))
  expect(parse(envelope([item('attachment', 'text')]))?.[1][0]?.[1]).toBeInstanceOf(Uint8Array)
})

const event = JSON.stringify(errorEvent())

test.each<[title: string, text: string]>([
  ['nothing', ''],
  ['a header alone', '{}\n'],
  ['a header that is no JSON', `dsn=1\n${item('event', '{}')}`],
  ['a header that is a list', `[]\n${item('event', '{}')}`],
  ['a header that is null', `null\n${item('event', '{}')}`],
  ['a byte order mark', `\uFEFF${errorEnvelope()}`],
  ['an item without a type', '{}\n{"length":2}\n{}\n'],
  ['an item whose type is no text', '{}\n{"type":1}\n{}\n'],
  ['an item whose type is empty', '{}\n{"type":""}\n{}\n'],
  ['a length beyond the end', '{}\n{"type":"event","length":3}\n{}'],
  ['a length that ends too soon', '{}\n{"type":"event","length":1}\n{}\n'],
  ['a length in the middle of a line', '{}\n{"type":"event","length":2}\n{}x{"type":"log"}\n{}\n'],
  ['a negative length', '{}\n{"type":"event","length":-2}\n{}\n'],
  ['a length that is a fraction', '{}\n{"type":"event","length":1.5}\n{}\n'],
  ['a length that is text', '{}\n{"type":"event","length":"2"}\n{}\n'],
  ['a length that is null', '{}\n{"type":"event","length":null}\n{}\n'],
  ['a length beyond all numbers', '{}\n{"type":"event","length":1e999}\n{}\n'],
  ['an item header cut in the middle', '{}\n{"type":"ev'],
  ['empty lines between items', `{}\n\n${item('event', '{}')}`],
  ['a bare event', event],
  ['two events', envelope([item('event', event), item('event', event)])],
  ['an event and a transaction', envelope([item('event', event), item('transaction', event)])],
  ['more items than any SDK sends', envelope(Array.from({ length: 101 }, () => item('log', '{}')))],
  ['a form', 'dsn=https%3A%2F%2Fkey%40evil.test%2F1&a=b'],
  ['a page', '<!doctype html>\n<html></html>\n'],
])('%s is no envelope', (_, text) => {
  expect(parse(text)).toBeUndefined()
})

test('every cut of an envelope is either none, or one with fewer items', () => {
  const whole = new TextEncoder().encode(
    envelope([item('log', '{"items":[]}'), item('event', event)]),
  )
  for (let end = 0; end < whole.length; end++) {
    const items = parseEnvelope(whole.subarray(0, end))?.[1].length ?? 0
    expect(items, `cut at ${end}`).toBeLessThanOrEqual(end < whole.length - 1 ? 1 : 2)
  }
})

test('a header may say what it likes: it makes no object but its own', () => {
  const parsed = parse(
    '{"__proto__":{"polluted":1}}\n{"type":"event","__proto__":{"length":9}}\n{}',
  )
  expect(parsed?.[1]).toHaveLength(1)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})
