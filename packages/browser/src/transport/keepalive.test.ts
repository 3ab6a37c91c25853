import { expect, it } from 'vitest'
import { withKeepalive } from './keepalive.ts'
import type { TransportOptions } from '../sdk.ts'

it('requests outlive the page as long as there is room for it, and carry no cookies', async () => {
  const alive: unknown[] = []
  const answers: (() => void)[] = []
  const { send } = withKeepalive((options) => ({
    async send() {
      // How the SDK's transport reads them.
      const read: Record<string, unknown> = { ...(options as TransportOptions).fetchOptions }
      expect(read['credentials']).toBe('omit')
      alive.push(read['keepalive'])
      return new Promise<void>((resolve) => answers.push(resolve))
    },
    flush: async () => true,
  }))({ url: '', recordDroppedEvent() {} })

  // A page that is not written in Latin letters: 10,000 bytes are far fewer characters.
  const envelope = [{}, [[{ type: 'event', length: 10_000 }, '語'.repeat(3_333)]]] as const
  const first = send(envelope)
  void send(envelope)
  const third = send(envelope)
  expect(alive).toEqual([true, true, false])
  answers[0]?.()
  await first
  void send(envelope)
  expect(alive.at(-1)).toBe(false)
  answers[1]?.()
  answers[2]?.()
  await third
  void send(envelope)
  expect(alive.at(-1)).toBe(true)
})
