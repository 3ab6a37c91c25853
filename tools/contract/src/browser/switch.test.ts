import { afterAll, expect } from 'vitest'
import { verifies } from '../requirements.ts'
import { closeChromium } from './chromium.ts'
import { inShop } from './in-shop.ts'
import { untilReady } from './shop.ts'

afterAll(closeChromium)

/** Every place of the page that can decide, in the documented order, and how each is set. */
const places: readonly (readonly [rule: string, set: Partial<Sources>])[] = [
  ['TACET_DISABLED', { env: { TACET_DISABLED: '1' } }],
  ['DO_NOT_TRACK', { env: { DO_NOT_TRACK: '1' } }],
  ['settings.dsn', { settings: { dsn: '{dsn}' } }],
  ['PUBLIC_SENTRY_DSN', { env: { PUBLIC_SENTRY_DSN: '{dsn}' } }],
  ['meta', { head: '<meta name="tacet-dsn" content="{dsn}">' }],
  [
    'script',
    { head: '<script type="application/json" id="tacet-config">{"dsn":"{dsn}"}</script>' },
  ],
  ['settings.configUrl', {}],
]

interface Sources {
  readonly env: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string>>
  readonly head: string
}

for (const [place, [rule]] of places.entries()) {
  verifies('P5', `in a page, ${rule} decides when nothing before it does`, async () => {
    const { status, asked } = await statusWith(places.slice(place))
    expect(status).toMatchObject({ on: place > 1, rule })
    // The endpoint is asked only when it has to be.
    expect(asked).toBe(rule === 'settings.configUrl')
  })
}

verifies('P5', 'in a page that nobody gave a DSN, the answer says so', async () => {
  const { status } = await statusWith([], '')
  expect(status).toMatchObject({ on: false, reason: 'no-dsn' })
})

async function statusWith(
  set: typeof places,
  endpointDsn?: string,
): Promise<{ status: unknown; asked: boolean }> {
  const sources = set.map(([, one]) => one)
  const world = {
    env: Object.assign({}, ...sources.map(({ env }) => env)) as object,
    settings: Object.assign({}, ...sources.map(({ settings }) => settings)) as object,
  }
  const head = sources.map((one) => one.head ?? '').join('')
  let answer: { status: unknown; asked: boolean } | undefined
  await inShop(
    {
      sdkMajor: '11',
      before: `globalThis.world = ${JSON.stringify(world)}`,
      html: (page, dsn) => page.replace('<!-- head -->', head.replaceAll('{dsn}', dsn)),
      ...(endpointDsn !== undefined && { env: { PUBLIC_SENTRY_DSN: endpointDsn } }),
    },
    async ({ page, sent }) => {
      await untilReady(page)
      answer = {
        status: await page.evaluate(() => globalThis.shop.started),
        asked: sent.some(({ url }) => url.endsWith('/telemetry-config')),
      }
    },
  )
  return answer ?? { status: undefined, asked: false }
}
