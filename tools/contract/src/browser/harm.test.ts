import { afterAll, beforeAll, describe, expect } from 'vitest'
import { sdkMajors } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import { closeChromium } from './chromium.ts'
import { inShop, settled, walk } from './in-shop.ts'
import { press, shop, untilReady } from './shop.ts'
import { visit, type Visit } from './visit.ts'

afterAll(closeChromium)

describe.each(sdkMajors)('a page in trouble, with @sentry/browser %s', (_version, sdkMajor) => {
  let alone: Visit
  beforeAll(async () => {
    alone = await visit(shop, { sdkMajor, tacet: 'absent' })
  })

  verifies('P3', 'a visitor who goes offline sees the same page', async () => {
    await inShop({ sdkMajor }, async ({ page, inbox, uncaught }) => {
      await untilReady(page)
      await page.context().setOffline(true)
      const glimpses = await walk(page, ({ title }) => title !== 'a call to a partner')
      expect(glimpses).toEqual(alone.glimpses.slice(1, -1))
      expect(uncaught).toEqual(alone.uncaught)
      await page.context().setOffline(false)
      await inbox.settle()
    })
  })

  verifies('P3', 'a page that is left at once has said what happened on it', async () => {
    await inShop({ sdkMajor }, async ({ page, inbox }) => {
      await untilReady(page)
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('#order')?.click()
        location.assign('about:blank')
      })
      const { payload } = await inbox.waitFor(({ type }) => type === 'event')
      expect(JSON.stringify(payload)).toContain('no payment')
    })
  })

  verifies('P3', 'a blocker that stops every request changes nothing else', async () => {
    await inShop({ sdkMajor }, async ({ page, inbox, uncaught, sent }) => {
      await page.route(`${inbox.url}/**`, (route) => route.abort('blockedbyclient'))
      await untilReady(page)
      expect(await walk(page)).toEqual(alone.glimpses.slice(1))
      await settled(page)
      expect(uncaught).toEqual(alone.uncaught)
      const tried = sent.filter(({ to }) => to === 'backend').length
      await settled(page)
      // Nothing is tried again and again.
      expect(sent.filter(({ to }) => to === 'backend')).toHaveLength(tried)
      expect(tried).toBeLessThanOrEqual(20)
    })
  })

  verifies('P3', 'a policy without the backend stops telemetry and not the page', async () => {
    const headers = { 'content-security-policy': "connect-src 'self' http://127.0.0.1:*/offers" }
    await inShop({ sdkMajor, headers }, async ({ page, inbox, uncaught }) => {
      await untilReady(page)
      expect(await walk(page)).toEqual(alone.glimpses.slice(1))
      await settled(page)
      expect(uncaught).toEqual(alone.uncaught)
      expect(inbox.requests).toEqual([])
    })
  })

  verifies('P3', 'a policy of nonces, without inline code and eval, is kept', async () => {
    const headers = {
      'content-security-policy':
        "default-src 'self'; script-src 'nonce-shop' 'strict-dynamic'; connect-src http: 'self'; require-trusted-types-for 'script'",
    }
    const html = (text: string) => text.replaceAll(/<script(?! nonce)/g, '<script nonce="shop"')
    await inShop({ sdkMajor, headers, html }, async ({ page, inbox, uncaught, said }) => {
      await untilReady(page)
      expect(await walk(page)).toEqual(alone.glimpses.slice(1))
      await inbox.waitFor(({ type }) => type === 'event')
      expect(uncaught).toEqual(alone.uncaught)
      expect(said.filter((line) => /policy/i.test(line))).toEqual([])
    })
  })

  verifies('P3', 'code of telemetry that does not load leaves the page alone', async () => {
    await inShop(
      { sdkMajor, blocked: /\/assets\/(?!index)/ },
      async ({ page, inbox, uncaught, said }) => {
        await untilReady(page)
        expect(await walk(page)).toEqual(alone.glimpses.slice(1))
        const status = await page.evaluate(() => globalThis.shop.status())
        expect(status).toMatchObject({ on: false, reason: 'sdk-failed' })
        expect(uncaught).toEqual(alone.uncaught)
        expect(said.filter((line) => line.startsWith('tacet: '))).toHaveLength(1)
        expect(inbox.requests).toEqual([])
      },
    )
  })

  verifies('P3', 'ten thousand errors in a loop are few requests', async () => {
    await inShop({ sdkMajor }, async ({ page, inbox }) => {
      await untilReady(page)
      await page.evaluate(() => {
        for (let i = 0; i < 10_000; i++) reportError(new Error(`the same trouble, number ${i}`))
      })
      await press(page, 'order', 'not ordered')
      await settled(page)
      await inbox.settle()
      const events = inbox.items.filter(({ type }) => type === 'event').length
      console.log(`10,000 errors: ${events} events in ${inbox.requests.length} requests`)
      expect(events).toBeGreaterThan(0)
      expect(inbox.requests.length).toBeLessThanOrEqual(120)
    })
  })

  verifies('P3', 'ten thousand errors before telemetry is there are few requests', async () => {
    await inShop({ sdkMajor, slow: /\/telemetry-config/ }, async ({ page, inbox, release }) => {
      await page.waitForFunction(() => globalThis.shop !== undefined)
      await page.evaluate(() => {
        // As `reportError` does, but for the console: on a busy machine ten thousand lines there take
        // longer than a page waits for its configuration.
        for (let i = 0; i < 10_000; i++) {
          const error = new Error(`the same trouble, number ${i}`)
          dispatchEvent(new ErrorEvent('error', { error, message: error.message }))
        }
      })
      release()
      await untilReady(page)
      // A busy machine takes its time over ten thousand errors.
      await inbox.waitFor(({ type }) => type === 'event', 60_000)
      await settled(page)
      await inbox.settle()
      expect(inbox.requests.length).toBeLessThanOrEqual(120)
    })
  })

  verifies('P3', 'a backend that asks for silence gets it from a page', async () => {
    await inShop({ sdkMajor }, async ({ page, inbox }) => {
      inbox.fault({ status: 429, headers: { 'retry-after': '600' } })
      await untilReady(page)
      await press(page, 'pay', 'paid')
      await inbox.waitForRequest(() => true)
      await settled(page)
      const asked = inbox.requests.length
      await walk(page)
      await settled(page)
      expect(inbox.requests.length).toBe(asked)
    })
  })
})
