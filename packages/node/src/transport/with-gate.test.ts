import type { Envelope } from '@tacet/gate'
import { createScrubber } from '@tacet/scrub'
import { expect, test } from 'vitest'
import type { MakeTransport, TransportOptions } from '../sdk.ts'
import { withGate } from './with-gate.ts'

const settings = { backend: 'sentry', host: 'errors.test', scrubber: createScrubber() } as const
const options = {} as TransportOptions
const event = { event_id: 'a'.repeat(32), message: 'hello' }
const envelope: Envelope = [{}, [[{ type: 'event' }, event]]]

test('a transport that is an instance of a class is called as one', async () => {
  class Queue {
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
  const { send, flush } = withGate(() => queue, settings)(options)
  expect(await send(envelope)).toEqual({ statusCode: 200 })
  expect(await flush()).toBe(true)
  expect(JSON.stringify(queue.queued)).toContain('hello')
})

test.each([
  ['nothing', () => undefined],
  ['an object', () => ({})],
  ['a promise of one', async () => ({ send: async () => ({}), flush: async () => true })],
  ['a promise that rejects', () => Promise.reject(new Error('not to be heard of'))],
])('a factory that makes %s is told of in our own words', (_what, make) => {
  const made = withGate(make as unknown as MakeTransport, settings)
  expect(() => made(options)).toThrow(/^tacet: the option `transport`/)
})
