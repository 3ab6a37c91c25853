// What leaves a page while it fails; `npm run demo` at the root runs it.
//
// One visitor goes through the real shop in Chromium. The visitor's secrets are planted: the demo
// knows each of them, and looks for all of them, in any encoding, in every byte that the inbox
// received.
import {
  arrivalsIn,
  closeChromium,
  pageTally,
  watchPage,
  withPage,
  type TallyRow,
} from '@tacet/contract/browser/run'
import type { Inbox, InboxItem } from '@tacet/inbox'
import { app, builtFor } from './app.ts'
import { openShop } from './open-shop.ts'
import { linkToken, steps } from './steps.ts'
import { spansIn, wayTo } from './trace.ts'

/** Sends a visitor through the shop, page and server reporting to the inbox. */
export async function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  const arrivals = arrivalsIn(inbox)
  const shop = await openShop(inbox, await builtFor({ sdkMajor: '11', tacet: 'present' }))
  try {
    return await withPage(async (page) => {
      const { sent } = watchPage(page, { app: shop.url, backend: inbox.url })
      await page.goto(`${shop.url}/?access_token=${linkToken.value}`)
      await app.ready(page)
      for (const step of steps) {
        await step.act(page)
        console.log(`page ${step.title}`)
      }
      // Leaving sends what waits for more, and ends what is still on its way.
      await inbox.settle(600)
      await page.goto('about:blank')
      await inbox.settle(500)
      printWay(arrivals().items)
      return pageTally(app, { ...arrivals(), sent })
    })
  } finally {
    await shop.close()
    await closeChromium()
  }
}

/** The trace of the order that was placed, from the click to the database. */
function printWay(items: readonly InboxItem[]): void {
  const spans = spansIn(items)
  const insert = spans.findLast(({ name }) => name === 'insert order')
  const way = insert === undefined ? [] : wayTo(insert, spans)
  console.log(`\none trace: ${way.map(({ op, name }) => `${op} ${name}`).join(' → ')}`)
}
