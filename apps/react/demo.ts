// Shows what leaves a page while it fails: `node demo.ts` stays up, `node demo.ts --once` ends.
//
// One visitor goes through the real shop in Chromium. The visitor's secrets are planted: the demo
// knows each of them, and looks for all of them, in any encoding, in every byte that the inbox
// received.
import { exit } from 'node:process'
import {
  closeChromium,
  pageTally,
  printTally,
  watchPage,
  withPage,
  type TallyRow,
} from '@tacet/contract/browser/run'
import { openInbox, type Inbox } from '@tacet/inbox'
import { app, builtFor } from './app.ts'
import { openShop } from './open-shop.ts'
import { linkToken, steps } from './steps.ts'
import { spansIn, wayTo } from './trace.ts'

/** Sends a visitor through the shop, page and server reporting to the inbox. */
export async function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  const shop = await openShop(inbox, await builtFor({ sdkMajor: '11', tacet: 'present' }))
  try {
    return await withPage(async (page) => {
      const { sent } = watchPage(page, { app: shop.url, backend: inbox.url })
      await page.goto(`${shop.url}/?access_token=${linkToken.value}`)
      await app.ready(page)
      for (const step of steps) {
        await step.act(page)
        console.log(`page  ${step.title}`)
      }
      await page.goto('about:blank')
      await inbox.settle(500)
      printWay(inbox)
      return pageTally(app, { items: inbox.items, requests: inbox.requests, sent })
    })
  } finally {
    await shop.close()
    await closeChromium()
  }
}

/** The trace of the order that was placed, from the click to the database. */
function printWay(inbox: Inbox): void {
  const spans = spansIn(inbox.items)
  const insert = spans.findLast(({ name }) => name === 'insert order')
  const way = insert === undefined ? [] : wayTo(insert, spans)
  console.log(`\none trace: ${way.map(({ op, name }) => `${op} ${name}`).join(' → ')}`)
}

async function main(): Promise<void> {
  const inbox = await openInbox()
  const rows = await demo(inbox)
  printTally(rows)
  if (process.argv.includes('--once')) {
    await inbox.close()
    exit(isProven(rows) ? 0 : 1)
  }
  console.log(`\nSee each item as it arrived: ${inbox.url}   (Ctrl+C ends)`)
}

/** Nothing leaked, and there was something that could have. */
function isProven(rows: readonly TallyRow[]): boolean {
  return rows.every(
    ({ signal, arrived, leaked }) =>
      leaked.length === 0 && (arrived > 0 || signal === 'third party'),
  )
}

if (import.meta.main) await main()
