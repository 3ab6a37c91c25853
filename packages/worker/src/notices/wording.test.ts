import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { openNotices } from '../testing/notices/open-notices.ts'

describe('what people read', () => {
  test('a user reads a plain sentence and a reference, and nothing of what went wrong inside', async () => {
    const { notices, store } = openNotices()
    const outcome = outcomeOf('failed', {
      initiatorUserId: 'u-1',
      error: new RangeError('index 7'),
    })
    await notices.jobSettled(outcome)
    const [notice] = await notices.list('u-1')
    expect(notice?.text).toBe(
      `Your job “send invoice” failed. If you ask for help, please name this reference: ${outcome.reference}`,
    )
    expect(JSON.stringify([notice, await store.list('u-1', {})])).not.toMatch(/index 7|RangeError/)
  })

  test('an admin reads what is known, with the ids of the event and of the trace', async () => {
    const { notices } = openNotices()
    const cause = new Error('connection refused', { cause: 'no such host' })
    const error = new TypeError('cannot print', { cause })
    const outcome = outcomeOf('failed', { id: '42', error })
    await notices.jobSettled(outcome)
    const [notice] = await notices.list('ada')
    expect(notice).toMatchObject({ reference: outcome.reference, traceId: outcome.traceId })
    expect(notice?.text).toBe(
      [
        `Job “send invoice” failed: queue “mail”, id “42”, component “billing”, attempt 3 of 3, ` +
          `reference ${outcome.reference}, trace ${outcome.traceId}`,
        'TypeError: cannot print',
        'caused by Error: connection refused',
        'caused by string: no such host',
      ].join('\n'),
    )
  })

  test('stalled is told apart from failed', async () => {
    const { notices } = openNotices()
    await notices.jobSettled(outcomeOf('stalled', { initiatorUserId: 'u-1' }))
    await notices.jobSettled(outcomeOf('stalled'))
    expect((await notices.list('u-1'))[0]?.text).toMatch(/was interrupted and did not finish/)
    expect((await notices.list('ada'))[0]?.text).toMatch(/^Job “send invoice” stalled: /)
  })

  test('whatever is thrown is told, and nothing that it does is felt', async () => {
    const { notices, warnings } = openNotices()
    const hostile = new Proxy(new Error('x'), {
      get() {
        throw new Error('do not look at me')
      },
    })
    const endless: Error & { cause?: unknown } = new Error('round')
    endless.cause = endless
    const errors = [hostile, endless, undefined, null, 7, 'words', Symbol('s'), { message: {} }]
    for (const error of errors) {
      await notices.jobSettled({
        ...outcomeOf('failed', { name: String(errors.indexOf(error)) }),
        error,
      })
    }
    expect(await notices.list('ada')).toHaveLength(errors.length)
    expect(warnings).toEqual([])
  })

  test('a message of any length and with any characters is stored, shortened', async () => {
    const { notices } = openNotices()
    await notices.jobSettled(outcomeOf('failed', { error: new Error('word '.repeat(9_000)) }))
    await notices.jobSettled(
      outcomeOf('failed', { error: new Error(`a\0b\u001b[2J\ud800c ${'x'}`) }),
    )
    await notices.jobSettled(outcomeOf('failed', { error: new Error('y'.repeat(100_000)) }))
    const texts = (await notices.list('ada')).map(({ text }) => text)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(3_000)
    expect(texts.join()).toContain('ab[2Jc x')
    expect(texts.join()).toContain('a text of 100000 characters')
  })
})
