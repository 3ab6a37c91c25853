import { openInbox, type Inbox } from '@tacet/inbox'
import type { SdkMajor } from '../sdk-majors.ts'
import { withPage } from './chromium.ts'
import type { Page } from './page-app.ts'
import type { PageServerOptions } from './serve-page.ts'
import { serveShop, shop } from './shop.ts'
import { everySignal, glimpse, watchPage, type Glimpse, type Visit } from './visit.ts'

export interface InShopOptions extends Pick<PageServerOptions, 'headers'> {
  /** Changes the page on its way out; it is told the inbox's DSN. */
  readonly html?: (text: string, dsn: string) => string
  readonly sdkMajor: SdkMajor
  /** The operator's variables on top of those that send everything to the inbox. */
  readonly env?: Readonly<Record<string, string>>
  /** Runs in the page before its own code; it may set `world`. */
  readonly before?: string
  /** Requests that fail. */
  readonly blocked?: RegExp
  /** Requests that wait until `release`. */
  readonly slow?: RegExp
}

/** The open shop, and what is noticed of it. */
export interface InShop {
  readonly page: Page
  readonly inbox: Inbox
  readonly uncaught: readonly string[]
  readonly said: readonly string[]
  readonly sent: Visit['sent']
  readonly release: () => void
}

/** Opens the shop with an inbox of its own for the time of one proof. */
export async function inShop(
  { sdkMajor, blocked, slow, before, html, env: more, ...serving }: InShopOptions,
  prove: (shop: InShop) => Promise<void>,
): Promise<void> {
  const inbox = await openInbox()
  const env = { ...everySignal, PUBLIC_SENTRY_DSN: inbox.dsn, ...more }
  const served = await serveShop(
    { sdkMajor, env, tacet: 'present' },
    { ...serving, ...(html && { html: (text) => html(text, inbox.dsn) }) },
  )
  try {
    await withPage(async (page) => {
      const { console: said, ...notes } = watchPage(page, { app: served.url, backend: inbox.url })
      if (before !== undefined) {
        await page.addInitScript({ content: before.replaceAll('{dsn}', inbox.dsn) })
      }
      if (blocked) await page.route(blocked, (route) => route.abort('failed'))
      let release = (): void => {}
      if (slow) {
        const released = new Promise<void>((resolve) => {
          release = resolve
        })
        await page.route(slow, async (route) => {
          await released
          await route.continue()
        })
      }
      await page.goto(served.url)
      await prove({ page, inbox, said, ...notes, release: () => release() })
    })
  } finally {
    await served.close()
    await inbox.close()
  }
}

/** All that a visitor does, and what they see. */
export async function walk(
  page: Page,
  chosen: (step: (typeof shop.steps)[number]) => boolean = () => true,
): Promise<Glimpse[]> {
  const glimpses: Glimpse[] = []
  for (const step of shop.steps.filter(chosen)) {
    await step.act(page)
    glimpses.push(await glimpse(page, step.title))
  }
  return glimpses
}

/** Lets the page do what it has still to do: what is held back, tried again, or sent late. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  )
}
