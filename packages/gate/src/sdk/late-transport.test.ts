import { expect, test } from 'vitest'
import type { Envelope } from '../envelope.ts'
import { lateTransport, type Transport } from './late-transport.ts'

function late(load: () => Promise<Transport>, most?: number) {
  const dropped: string[] = []
  const failures: unknown[] = []
  const transport = lateTransport({
    load,
    most,
    onFailure: (error) => failures.push(error),
    recordDroppedEvent: (reason) => dropped.push(reason),
  })
  return { ...transport, dropped, failures }
}

const envelope = (id: number): Envelope => [{ id }, []]

test('what is sent while loading goes out in order, before a later flush ends', async () => {
  const seen: unknown[] = []
  let finish: ((transport: Transport) => void) | undefined
  const loading = new Promise<Transport>((resolve) => {
    finish = resolve
  })
  const { send, flush } = late(() => loading)
  const answers = [send(envelope(1)), send(envelope(2))]
  const flushed = Promise.resolve(flush()).then(() => seen.push('flushed'))
  finish!({
    send: async ([headers]) => {
      seen.push(headers['id'])
      return headers['id']
    },
    flush: async () => true,
  })
  expect(await Promise.all(answers)).toEqual([1, 2])
  await flushed
  expect(seen).toEqual([1, 2, 'flushed'])
})

test.each([
  [undefined, 64],
  [256, 256],
])(
  'no more than what is allowed wait, the rest is dropped and counted: %s',
  async (most, place) => {
    const { dropped, send } = late(() => new Promise(() => undefined), most)
    const answers = Array.from({ length: place + 2 }, (_, index) => send(envelope(index)))
    expect(await answers[place]).toEqual({})
    expect(await answers[place + 1]).toEqual({})
    expect(dropped).toEqual(['queue_overflow', 'queue_overflow'])
  },
)

test('when loading fails nothing is sent, nothing throws, and the reason is told once', async () => {
  const { send, flush, failures, dropped } = late(async () => {
    throw new Error('not installed')
  })
  for (let id = 0; id < 100; id += 1) expect(await send(envelope(id))).toEqual({})
  expect(await flush()).toBe(false)
  expect({ failures, dropped }).toEqual({ failures: [new Error('not installed')], dropped: [] })
})
