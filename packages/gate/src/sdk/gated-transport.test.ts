import { expect, test } from 'vitest'
import type { Envelope } from '../envelope.ts'
import { gatedTransport } from './gated-transport.ts'
import type { Transport } from './late-transport.ts'

const envelope: Envelope = [{}, []]

test('a transport that is an instance of a class is called as one, behind the gate', async () => {
  class Queue implements Transport {
    readonly queued: Envelope[] = []
    async send(sent: Envelope): Promise<object> {
      this.queued.push(sent)
      return { statusCode: 200 }
    }
    async flush(): Promise<boolean> {
      return this.queued.length > 0
    }
  }
  const queue = new Queue()
  const { send, flush } = gatedTransport(queue, (out) => async () => out([{ gated: true }, []]))
  expect(await send(envelope)).toEqual({ statusCode: 200 })
  expect(await flush()).toBe(true)
  expect(queue.queued).toEqual([[{ gated: true }, []]])
})

test.each([
  ['nothing', () => undefined],
  ['an object', () => ({})],
  ['a promise of one', async () => ({ send: async () => ({}), flush: async () => true })],
  ['a promise that rejects', () => Promise.reject(new Error('not to be heard of'))],
])('a factory that makes %s is told of in our own words', (_what, make) => {
  const made = make() as unknown as Transport
  expect(() => gatedTransport(made, (send) => send)).toThrow(/^tacet: the option `transport`/)
})
