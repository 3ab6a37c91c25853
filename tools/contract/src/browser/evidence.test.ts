import { createHash } from 'node:crypto'
import { afterAll, describe, expect } from 'vitest'
import type { Receipt, Status } from '@tacet/browser'
import { evidenceOf, leaksIn } from '../evidence/evidence.ts'
import { bytesToText } from '../evidence/forms.ts'
import { sdkMajors } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import { closeChromium } from './chromium.ts'
import { inShop, settled, walk } from './in-shop.ts'
import { secrets } from './pages/shop/secrets.ts'
import { untilReady } from './shop.ts'

afterAll(closeChromium)

const keepReceipts =
  'globalThis.receipts = []; globalThis.world = { settings: { onReceipt: (one) => receipts.push(one) } }'

describe.each(sdkMajors)('with @sentry/browser %s', (_version, sdkMajor) => {
  verifies('P6', 'what a page says of what left is what a receiver stored', async () => {
    await inShop({ sdkMajor, before: keepReceipts }, async ({ page, inbox }) => {
      await untilReady(page)
      await walk(page)
      await settled(page)
      await page.evaluate(() => globalThis.shop.flush(5_000))
      await inbox.settle()
      const told = await page.evaluate(() => ({
        receipts: (globalThis as unknown as { receipts: Receipt[] }).receipts,
        status: globalThis.shop.status(),
      }))

      const stored = inbox.requests.map(({ envelope }) => {
        const items = envelope?.items ?? []
        const hash = createHash('sha256')
        for (const { raw } of items) hash.update(raw)
        return { items: items.map(({ type }) => type), hash: hash.digest('hex') }
      })
      const receipts = told.receipts.map(({ items, hash }) => ({ items, hash }))
      expect(new Set(receipts.map((one) => JSON.stringify(one)))).toEqual(
        new Set(stored.map((one) => JSON.stringify(one))),
      )
      expect(sentOf(told.status)).toEqual(countsOf(inbox.items))
      expect(Object.keys(told.status.counters?.findings ?? {})).not.toEqual([])

      const planted = Object.values(secrets)
      expect(leaksIn(bytesToText(JSON.stringify(told)), planted)).toEqual([])
      expect(leaksIn(evidenceOf(inbox.requests), planted)).toEqual([])
    })
  })
})

function sentOf({ counters }: Status): Readonly<Record<string, number>> {
  return { ...counters?.sent }
}

function countsOf(items: readonly { readonly type: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { type } of items) counts[type] = (counts[type] ?? 0) + 1
  return counts
}
