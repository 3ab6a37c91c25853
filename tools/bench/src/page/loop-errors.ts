import type { launchChromium } from '@tacet/inbox/chromium'
import { openPage } from './load-page.ts'

type Browser = Awaited<ReturnType<typeof launchChromium>>

/** Milliseconds of processor time that ten thousand uncaught errors in a loop cost a page. */
export async function loopErrors(browser: Browser, url: string): Promise<number> {
  const { page, busy, close } = await openPage(browser, url)
  try {
    const before = await busy()
    await page.evaluate(() => {
      for (let i = 0; i < 10_000; i++) reportError(new Error(`the same trouble, number ${i}`))
    })
    return (await busy()) - before
  } finally {
    await close()
  }
}
