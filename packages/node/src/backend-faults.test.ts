import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors, startApp, type RunningApp } from './testing/run-app.ts'

let inbox: Inbox
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.close())

interface Shop {
  readonly app: RunningApp
  /** Makes one order fail and says how that was answered. */
  fail(): Promise<string>
  flush(): Promise<void>
  end(): Promise<unknown>
}

async function openShop(major: '10' | '11'): Promise<Shop> {
  const app = startApp('express-shop', { major, env: { SENTRY_DSN: inbox.dsn } })
  const origin = `http://127.0.0.1:${await app.line('PORT ')}`
  return {
    app,
    fail: async () => {
      const response = await fetch(`${origin}/orders/17`)
      return `${response.status} ${await response.text()}`
    },
    flush: async () => void (await fetch(`${origin}/flush`)),
    end: async () => {
      app.kill('SIGTERM')
      return app.outcome
    },
  }
}

const answer = '500 {"own":"order failed"}'
const ended = { code: null, signal: 'SIGTERM', stderr: '' }

describe.each(majors)('on SDK %s', (major) => {
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
      inbox.fault(fault)
      const shop = await openShop(major)
      const answers = await Promise.all(Array.from({ length: 150 }, shop.fail))
      expect(new Set(answers)).toEqual(new Set([answer]))
      expect(await shop.end()).toMatchObject(ended)
      expect(inbox.requests.length).toBeGreaterThan(0)
      expect(inbox.requests.length).toBeLessThanOrEqual(most)
    },
  )

  test('a backend that is absent leaves the app as it is', async () => {
    await inbox.close()
    const shop = await openShop(major)
    expect(await shop.fail()).toBe(answer)
    expect(await shop.end()).toMatchObject(ended)
  })

  test.each([
    ['with Retry-After', { status: 429, headers: { 'Retry-After': '60' } }],
    ['with X-Sentry-Rate-Limits', { headers: { 'X-Sentry-Rate-Limits': '60:error:organization' } }],
    ['without a word more', { status: 429 }],
  ])('a backend that asks for silence %s is left in peace', async (_name, fault) => {
    inbox.fault(fault)
    const shop = await openShop(major)
    for (let round = 0; round < 3; round += 1) {
      expect(await shop.fail()).toBe(answer)
      await shop.flush()
    }
    await shop.end()
    expect(inbox.requests).toHaveLength(1)
  })
})
