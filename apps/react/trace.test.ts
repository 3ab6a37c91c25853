import { closeChromium, withPage } from '@tacet/contract/browser/run'
import { openInbox } from '@tacet/inbox'
import { afterAll, describe, expect, it } from 'vitest'
import { builtFor } from './app.ts'
import { openShop } from './open-shop.ts'
import { steps } from './steps.ts'
import { spansIn, wayTo, type Span } from './trace.ts'

afterAll(closeChromium)

const buying = steps.filter(({ title }) => title === 'buy, and see the order')

describe.each(['10', '11'] as const)('The shop with @sentry/browser %s', (sdkMajor) => {
  it('shows one trace from the click to the database', async () => {
    const inbox = await openInbox()
    const folder = await builtFor({ sdkMajor, tacet: 'present' })
    const shop = await openShop(inbox, folder)
    try {
      await withPage(async (page) => {
        // A click before the SDK is there is not measured.
        await page.goto(shop.url, { waitUntil: 'networkidle' })
        for (const step of buying) await step.act(page)
        const insert = await spanAt('insert order', () => spansIn(inbox.items))
        await spanAt('buy', () => spansIn(inbox.items))
        const way = wayTo(insert, spansIn(inbox.items))
        const ops = way.map(({ op }) => op)
        expect(ops.at(-1)).toBe('db.query')
        for (const op of ['ui.action.click', 'http.client', 'http.server']) {
          expect(ops).toContain(op)
        }
        expect(ops.indexOf('ui.action.click')).toBeLessThan(ops.indexOf('http.client'))
        expect(ops.indexOf('http.client')).toBeLessThan(ops.indexOf('http.server'))
        expect(new Set(way.map(({ trace }) => trace)).size).toBe(1)
      })
    } finally {
      await shop.close()
      await inbox.close()
    }

    async function spanAt(name: string, spans: () => Span[]): Promise<Span> {
      const find = (): Span | undefined => spans().find((span) => span.name === name)
      if (find() === undefined) await inbox.waitFor(() => find() !== undefined)
      const span = find()
      if (span === undefined) throw new Error(`no span ${name}`)
      return span
    }
  })
})
