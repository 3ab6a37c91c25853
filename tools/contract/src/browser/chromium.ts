import { launchChromium } from '@tacet/inbox/chromium'
import type { Browser, Page } from './page-app.ts'

let launched: Promise<Browser> | undefined

/** The browser of this test process; launched once, because that is what takes the time. */
function theBrowser(): Promise<Browser> {
  return (launched ??= launchChromium())
}

/** A page of its own, as of somebody who has never been here, for the time of one visit. */
export async function withPage<T>(visit: (page: Page) => Promise<T>): Promise<T> {
  const browser = await theBrowser()
  const context = await browser.newContext()
  try {
    return await visit(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Closes what `withPage` launched; for `afterAll`. */
export async function closeChromium(): Promise<void> {
  const browser = await launched
  launched = undefined
  await browser?.close()
}
