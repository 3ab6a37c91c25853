import type { Envelope } from '@tacet/gate'
import { expect, test } from 'vitest'
import { lateTransport } from './late-transport.ts'
import type { Transport, TransportOptions } from '../sdk.ts'

function watched(): { dropped: string[]; options: TransportOptions } {
  const dropped: string[] = []
  const recordDroppedEvent = (reason: string): void => void dropped.push(reason)
  return { dropped, options: { url: 'https://errors.test/', recordDroppedEvent } }
}

const envelope = (id: number): Envelope => [{ id }, []]

test('what is sent while loading goes out in order, before a later flush ends', async () => {
  const seen: unknown[] = []
  let finish: ((transport: Transport) => void) | undefined
  const loading = new Promise<Transport>((resolve) => {
    finish = resolve
  })
  const { send, flush } = lateTransport(watched().options, () => loading)
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

test('no more than 64 wait; the rest is dropped and counted', async () => {
  const { dropped, options } = watched()
  const { send } = lateTransport(options, () => new Promise(() => undefined))
  const answers = Array.from({ length: 66 }, (_, index) => send(envelope(index)))
  expect(await answers[64]).toEqual({})
  expect(await answers[65]).toEqual({})
  expect(dropped).toEqual(['queue_overflow', 'queue_overflow'])
})

test('when loading fails nothing is sent', async () => {
  const { send, flush } = lateTransport(watched().options, async () => {
    throw new Error('not installed')
  })
  await expect(send(envelope(1))).rejects.toThrow('not installed')
  expect(await flush()).toBe(false)
})
