import { expect, it } from 'vitest'
import { createRequestBound } from './request-bound.ts'

const options = { url: '', recordDroppedEvent() {} }
const nothing = [{}, []] as const

/** A transport behind the bound, and a clock that the test moves. */
function bounded(answer: object = { statusCode: 200 }) {
  const sent: unknown[] = []
  const clock = { now: 0 }
  const bound = createRequestBound(() => clock.now)
  const { send } = bound.bind(() => ({
    async send(envelope) {
      sent.push(envelope)
      return answer
    },
    flush: async () => true,
  }))(options)
  const sendMany = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) await send(nothing)
  }
  return { bound, clock, sent, sendMany }
}

it('lets a burst through, then one a second, and counts the rest', async () => {
  const { bound, clock, sent, sendMany } = bounded()
  await sendMany(60)
  expect(sent).toHaveLength(50)
  clock.now = 3_000
  await sendMany(10)
  expect(sent).toHaveLength(53)
  expect(bound.count()).toBe(17)
})

it('saves up no more than a burst', async () => {
  const { clock, sent, sendMany } = bounded()
  clock.now = 3_600_000
  await sendMany(60)
  expect(sent).toHaveLength(50)
})

it('does not count what made no request', async () => {
  const { bound, sent, sendMany } = bounded({})
  await sendMany(60)
  expect(sent).toHaveLength(60)
  expect(bound.count()).toBe(0)
})
