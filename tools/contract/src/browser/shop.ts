import { openInbox } from '@tacet/inbox'
import { publicConfig } from '@tacet/node/public-config'
import { buildPage } from './build-page.ts'
import type { Page, PageApp, ServedApp, World } from './page-app.ts'
import { secrets } from './pages/shop/secrets.ts'
import { servePage, type PageServerOptions } from './serve-page.ts'

const absent = { '@tacet/browser': new URL('absent.ts', import.meta.url).pathname }
const { card, inCause, inExtra, inLog, inLogAttribute, inMetric, inSpan, inUrl, token } = secrets

/** The suite's own small page: it is what the suite is tested with. */
export const shop: PageApp = {
  name: 'the shop',
  serve: (world) => serveShop(world),
  ready: untilReady,
  steps: [
    {
      title: 'an error that nobody catches',
      act: (page) => press(page, 'pay', 'paid'),
      errors: 1,
      plants: [
        { secret: card, signals: ['error'] },
        { secret: inUrl, signals: ['error'] },
      ],
    },
    {
      title: 'a rejection that nobody handles',
      act: (page) => press(page, 'refund', 'refunded'),
      errors: 1,
      plants: [{ secret: token, signals: ['error'] }],
    },
    {
      title: 'an order that fails',
      act: (page) => press(page, 'order', 'not ordered'),
      errors: 1,
      plants: [
        { secret: inCause, signals: ['error'] },
        { secret: inExtra, signals: ['error'] },
        { secret: inLog, signals: ['log'] },
        { secret: inLogAttribute, signals: ['log'] },
        { secret: inMetric, signals: ['metric'] },
        { secret: inSpan, signals: ['trace'] },
      ],
    },
    {
      title: 'a call to a partner',
      act: (page) => press(page, 'partner', 'partner: 200'),
      errors: 0,
      plants: [],
    },
  ],
  tag: ['plan', 'gold'],
}

/** Serves the shop with a config endpoint, and a partner that it calls. */
export async function serveShop(
  { sdkMajor, env, tacet }: World,
  options: PageServerOptions = {},
): Promise<ServedApp> {
  const folder = await buildPage('shop', sdkMajor, tacet === 'absent' ? absent : {})
  const config = publicConfig({ env })
  const partner = await openInbox()
  const server = await servePage(folder, {
    ...options,
    html: (page) =>
      (options.html ?? ((same) => same))(
        page.replace(
          '<!-- head -->',
          `<!-- head --><script nonce="shop">globalThis.partner = '${partner.url}'</script>`,
        ),
      ),
    answer(request, response) {
      if (options.answer?.(request, response) === true) return true
      if (request.url !== '/telemetry-config') return false
      config(request, response)
      return true
    },
  })
  return {
    url: `${server.url}/checkout?token=${inUrl.value}`,
    async close() {
      await Promise.all([server.close(), partner.close()])
    },
  }
}

export function untilReady(page: Page): Promise<unknown> {
  return page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
}

/** Presses a button and waits until the page says that it was heard. */
export async function press(page: Page, id: string, says: string): Promise<void> {
  await page.locator(`#${id}`).click()
  await page.waitForFunction((text) => document.querySelector('#said')?.textContent === text, says)
}
