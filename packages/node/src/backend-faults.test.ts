import { openInbox, type Fault, type Inbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { majors, runApp, startApp, type Major } from './testing/run-app.ts'

interface Shop {
  readonly inbox: Inbox
  /** Makes one order fail and says how that was answered. */
  fail(): Promise<string>
  flush(): Promise<void>
  end(): Promise<unknown>
}

/** A shop whose backend has a fault; each has its own, so that tests run side by side. */
async function withShop(
  major: Major,
  fault: Fault | 'absent',
  act: (shop: Shop) => Promise<void>,
): Promise<void> {
  const inbox = await openInbox()
  if (fault === 'absent') await inbox.close()
  else inbox.fault(fault)
  const app = startApp('express-shop', { major, env: { SENTRY_DSN: inbox.dsn } })
  const origin = `http://127.0.0.1:${await app.line('PORT ')}`
  try {
    await act({
      inbox,
      fail: async () => {
        const response = await fetch(`${origin}/orders/17`)
        return `${response.status} ${await response.text()}`
      },
      flush: async () => void (await fetch(`${origin}/flush`)),
      end: async () => {
        app.kill('SIGTERM')
        return app.outcome
      },
    })
  } finally {
    app.kill('SIGKILL')
    await inbox.close()
  }
}

const answer = '500 {"own":"order failed"}'
const ended = { code: null, signal: 'SIGTERM', stderr: '' }

describe.concurrent.each(majors)('on SDK %s', (major) => {
  test.each([
    // The SDK lets 64 wait; what does not fit is dropped.
    ['hangs', 64, { hang: true }],
    ['reads slowly', 64, { slowRead: 100 }],
    ['resets the connection', 150, { reset: true }],
    ['answers 500', 150, { status: 500 }],
    ['answers 413', 150, { status: 413 }],
    ['answers 429', 149, { status: 429 }],
  ])(
    'a backend that %s leaves the app as it is, and at most %i reach it',
    async (_name, most, fault) => {
      await withShop(major, fault, async ({ inbox, fail, end }) => {
        const answers = await Promise.all(Array.from({ length: 150 }, fail))
        expect(new Set(answers)).toEqual(new Set([answer]))
        expect(await end()).toMatchObject(ended)
        expect(inbox.requests.length).toBeGreaterThan(0)
        expect(inbox.requests.length).toBeLessThanOrEqual(most)
      })
    },
  )

  test('a backend that is absent leaves the app as it is', async () => {
    await withShop(major, 'absent', async ({ fail, end }) => {
      expect(await fail()).toBe(answer)
      expect(await end()).toMatchObject(ended)
    })
  })

  test.each([
    ['with Retry-After', { status: 429, headers: { 'Retry-After': '60' } }],
    ['with X-Sentry-Rate-Limits', { headers: { 'X-Sentry-Rate-Limits': '60:error:organization' } }],
    ['without a word more', { status: 429 }],
  ])('a backend that asks for silence %s is left in peace', async (_name, fault) => {
    await withShop(major, fault, async ({ inbox, fail, flush, end }) => {
      for (let round = 0; round < 3; round += 1) {
        expect(await fail()).toBe(answer)
        await flush()
      }
      await end()
      expect(inbox.requests).toHaveLength(1)
    })
  })

  test("the SDK's own flush, awaited as the last act, comes to its end", async () => {
    const inbox = await openInbox()
    inbox.fault({ hang: true })
    const env = { SENTRY_DSN: inbox.dsn }
    const outcome = await runApp('own-flush', { major, preload: false, env })
    await inbox.close()
    expect(outcome).toMatchObject({ code: 0, stdout: 'FLUSHED false' })
  })
})
