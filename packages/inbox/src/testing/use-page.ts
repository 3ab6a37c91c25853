import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { openInbox, type Inbox, type InboxOptions } from '../inbox.ts'

/** An inbox for each test of a file, and the page that shows it. */
export interface UsedPage {
  readonly inbox: Inbox
  /** Another inbox in place of the first. */
  reopen(options: InboxOptions): Promise<void>
  openPage(options?: BrowserContextOptions, path?: string): Promise<Page>
  /** Has one item arrive. */
  send(type: string, payload: unknown): Promise<void>
}

/** A page that is to be quiet: no errors, no warnings, and no requests to anywhere but its inbox. */
export function usePage(): UsedPage {
  let browser: Browser
  let inbox: Inbox
  let closePage: (() => Promise<void>) | undefined
  const noise: string[] = []

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    inbox = await openInbox()
  })
  afterEach(async () => {
    await closePage?.()
    await inbox.close()
    const heard = noise.splice(0)
    if (heard.length > 0) throw new Error(`the page was not quiet: ${heard.join('; ')}`)
  })

  return {
    get inbox() {
      return inbox
    },
    async reopen(given) {
      await inbox.close()
      inbox = await openInbox(given)
    },
    async openPage(options = {}, path = '/') {
      const context = await browser.newContext(options)
      closePage = () => context.close()
      const page = await context.newPage()
      page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => noise.push(error.message))
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (origin !== inbox.url && protocol !== 'data:') noise.push(request.url())
      })
      page.setDefaultTimeout(10_000)
      await page.goto(inbox.url + path)
      await page.locator('body[data-live=yes]').waitFor()
      return page
    },
    async send(type, payload) {
      const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
      const response = await fetch(`${inbox.url}/api/1/envelope/`, {
        method: 'POST',
        body: `{}\n${JSON.stringify({ type })}\n${text}\n`,
      })
      await response.arrayBuffer()
    },
  }
}

/** The rows that are shown. */
export function options(page: Page): ReturnType<Page['locator']> {
  return page.locator('#rows [role=option]:visible')
}
