import { expect, test } from 'vitest'
import { serializeEnvelope } from './serialize-envelope.ts'

test('headers and payloads stand on lines of their own, bytes as they are', () => {
  const bytes = serializeEnvelope([
    { event_id: 'a' },
    [
      [{ type: 'event', length: 7 }, '{"é":1}'],
      [{ type: 'attachment' }, new Uint8Array([0, 10, 255])],
    ],
  ])
  const text = '{"event_id":"a"}\n{"type":"event","length":7}\n{"é":1}\n{"type":"attachment"}\n'
  expect(Buffer.from(bytes)).toEqual(
    Buffer.concat([Buffer.from(text), Buffer.from([0, 10, 255]), Buffer.from('\n')]),
  )
})
