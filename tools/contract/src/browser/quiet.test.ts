import { afterAll, expect } from 'vitest'
import { verifies } from '../requirements.ts'
import { closeChromium } from './chromium.ts'
import { inShop, settled, walk } from './in-shop.ts'
import { untilReady } from './shop.ts'

afterAll(closeChromium)

const nobodyIsAsked = 'globalThis.world = { settings: { configUrl: undefined } }'

verifies(
  'P1',
  'a page without a DSN, that asks nobody for one, sends not a single request',
  async () => {
    await inShop(
      { sdkMajor: '11', env: { PUBLIC_SENTRY_DSN: '' }, before: nobodyIsAsked },
      async ({ page, sent }) => {
        await untilReady(page)
        await walk(page)
        await settled(page)
        const asked = sent.map(({ url }) => new URL(url).pathname.replace(/-[\w-]+\.js$/, '.js'))
        expect(asked).toEqual(['/checkout', '/assets/index.js', '/offers'])
        expect(await page.context().cookies()).toEqual([])
        const stored = await page.evaluate(async () => ({
          databases: await indexedDB.databases(),
          local: { ...localStorage },
          session: { ...sessionStorage },
        }))
        expect(stored).toEqual({ databases: [], local: {}, session: {} })
      },
    )
  },
)
