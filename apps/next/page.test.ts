import { globSync } from 'node:fs'
import { canary, evidenceOf, leaksIn } from '@tacet/contract'
import type { Page } from '@tacet/contract/browser'
import { closeChromium, withPage } from '@tacet/contract/browser/run'
import { openInbox, type Inbox, type InboxItem } from '@tacet/inbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hydrated } from './app.ts'
import { steps, visitorSecrets } from './steps.ts'
import { buildTimeout, type Variant } from './testing/build.ts'
import { imageOf } from './testing/image.ts'
import { houseEnv } from './testing/requests.ts'
import { serve, type Served } from './testing/serve.ts'
import { sdkVersions, variants } from './testing/variants.ts'

const card = canary('card that a page sends to a server action', 'card')

/** What the proofs look at in an event. */
interface EventPayload {
  readonly tags: Readonly<Record<string, string>>
  readonly sdk: { readonly name: string; readonly version: string }
}

/** A running image, an inbox, and a visitor's page. */
interface Scene {
  readonly page: Page
  readonly served: Served
  readonly inbox: Inbox
}

/** Opens a scene in which the operator has given a DSN to page and server, or none at all. */
async function scene(
  variant: Variant,
  dsn: 'given' | 'none',
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const inbox = await openInbox()
  const operator: Record<string, string> =
    dsn === 'none'
      ? {}
      : {
          SENTRY_DSN: inbox.dsn,
          PUBLIC_SENTRY_DSN: inbox.dsn,
          PUBLIC_SENTRY_TRACES_SAMPLE_RATE: '1',
          TACET_BACKEND: 'sentry',
        }
  const served = await serve(await imageOf(variant), { env: { ...houseEnv, ...operator } })
  try {
    await withPage((page) => act({ page, served, inbox }))
  } finally {
    await served.close()
    await inbox.close()
  }
}

function eventsOf({ items }: Inbox): EventPayload[] {
  return items.filter(({ type }) => type === 'event').map(({ payload }) => payload as EventPayload)
}

function transactionsOf({ items }: Inbox): unknown[] {
  const named = ({ payload }: InboxItem): unknown =>
    (payload as { transaction?: unknown }).transaction
  return items.filter(({ type }) => type === 'transaction').map(named)
}

afterAll(closeChromium)

describe.each(variants)('the page of a prebuilt image, %s', (_, variant) => {
  beforeAll(() => imageOf(variant), buildTimeout)

  it('without a DSN fetches no vendor, keeps nothing and talks to nobody', async () => {
    await scene(variant, 'none', async ({ page, served, inbox }) => {
      const scripts: Promise<string>[] = []
      const origins = new Set<string>()
      page.on('request', (request) => origins.add(new URL(request.url()).origin))
      page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.text())
      })
      await page.goto(served.url)
      await hydrated(page)
      for (const step of steps) await step.act(page)
      const kept = await page.evaluate(() => ({
        globals: Object.keys(globalThis).filter((name) => /sentry|tacet/i.test(name)),
        stored: [localStorage.length, sessionStorage.length, document.cookie],
      }))
      expect(kept).toEqual({ globals: [], stored: [0, 0, ''] })
      expect([...origins]).toEqual([served.url])
      const code = (await Promise.all(scripts)).join('\n')
      expect(code).toContain('/telemetry/config')
      expect(code).not.toMatch(/sentry\.javascript|__SENTRY__/)
      expect(inbox.requests).toEqual([])
    })
  })

  it('with a DSN reports each failure of the page once, and no secret', async () => {
    await scene(variant, 'given', async ({ page, served, inbox }) => {
      await page.goto(served.url)
      await hydrated(page)
      for (const step of steps) await step.act(page)
      await inbox.settle(600)
      await page.goto('about:blank')
      await inbox.settle(400)

      const ofPage = eventsOf(inbox).filter(({ sdk }) => sdk.name.endsWith('.browser'))
      expect(ofPage).toHaveLength(steps.reduce((sum, { errors }) => sum + errors, 0))
      expect(new Set(ofPage.map(({ sdk }) => sdk.version))).toEqual(
        new Set([sdkVersions[variant.sdkMajor]]),
      )
      expect(new Set(ofPage.map(({ tags }) => tags['http.route']))).toEqual(new Set(['/backstage']))
      expect(leaksIn(evidenceOf(inbox.requests), visitorSecrets)).toEqual([])
    })
  })

  it('names pages by their route templates, never by their addresses', async () => {
    await scene(variant, 'given', async ({ page, served, inbox }) => {
      await page.goto(`${served.url}/rooms/3`)
      await hydrated(page)
      await inbox.waitFor(({ type }) => type === 'transaction')
      await page.getByRole('link', { name: 'Rooms' }).click()
      await page.getByRole('link', { name: 'The Attic' }).click()
      await page.getByRole('heading', { name: 'The Attic', level: 1 }).waitFor()
      await page.goto('about:blank')
      await inbox.settle(600)
      const names = transactionsOf(inbox)
      expect(names[0]).toBe('/rooms/[room]')
      expect(names.filter((name) => !['/', '/rooms/[room]'].includes(String(name)))).toEqual([])
    })
  })

  it('a page that holds its configuration does not ask for it', async () => {
    for (const dsn of ['given', 'none'] as const) {
      await scene(variant, dsn, async ({ page, served, inbox }) => {
        const asked: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        await page.goto(`${served.url}/bookings/1-10`)
        await hydrated(page)
        const held = await page.locator('script#tacet-config').allInnerTexts()
        if (dsn === 'given') {
          await inbox.waitFor(({ type }) => type === 'transaction')
          expect(held).toHaveLength(1)
          expect(asked).not.toContain('/telemetry/config')
        } else {
          expect(held).toEqual([])
          expect(inbox.requests).toEqual([])
        }
      })
    }
  })

  it('an action that fails is reported once, by the server, and the page shows its digest', async () => {
    await scene(variant, 'given', async ({ page, served, inbox }) => {
      await page.goto(`${served.url}/rooms/1`)
      await hydrated(page)
      await page.getByLabel('Card').fill(card.value)
      await page.getByRole('button', { name: /^Book/ }).click()
      const shown = await errorPage(page)
      await inbox.settle(600)

      const events = eventsOf(inbox)
      expect(events).toHaveLength(1)
      expect(events[0]?.tags).toMatchObject({
        'next.runtime': 'nodejs',
        'next.kind': 'action',
        'next.action': 'book a room',
        'http.route': '/rooms/[room]',
      })
      expect(shown).toContain(`Reference ${events[0]?.tags['next.digest']}`)
      expect(leaksIn(shown, [card])).toEqual([])
      expect(leaksIn(evidenceOf(inbox.requests), [card])).toEqual([])
    })
  })

  it('an action that redirects is no failure', async () => {
    await scene(variant, 'given', async ({ page, served, inbox }) => {
      await page.goto(`${served.url}/rooms/1`)
      await hydrated(page)
      await page.getByLabel('Card').fill('4242 4242 4242 4242')
      await page.getByRole('button', { name: /^Book/ }).click()
      await page.getByRole('heading', { name: 'Booked' }).waitFor()
      await inbox.settle(600)
      expect(eventsOf(inbox)).toEqual([])
    })
  })

  it('a page that the server failed to render shows the digest and nothing of the failure', async () => {
    for (const dsn of ['given', 'none'] as const) {
      await scene(variant, dsn, async ({ page, served, inbox }) => {
        await page.goto(`${served.url}/backstage/ledger`)
        const shown = await errorPage(page)
        expect(shown).toMatch(/Reference \d+/)
        expect(shown).not.toMatch(/ledger|postgres|Error|\bat /)
        await inbox.settle(600)
        expect(eventsOf(inbox)).toHaveLength(dsn === 'given' ? 1 : 0)
      })
    }
  })

  it('serves no source map, although the build made them', async () => {
    const { maps, output } = await imageOf(variant)
    expect(Object.keys(maps).length).toBeGreaterThan(3)
    await scene(variant, 'none', async ({ served }) => {
      const statusOf = async (file: string) => (await fetch(`${served.url}/_next/${file}`)).status
      const [script = ''] = globSync('static/chunks/*.js', { cwd: output })
      expect(await statusOf(script)).toBe(200)
      for (const map of Object.keys(maps)) expect([map, await statusOf(map)]).toEqual([map, 404])
    })
  })

  // With webpack, the vendor's command line puts the ids in.
  if (variant.bundler === 'turbopack') {
    it('a failure of the page names the debug ids of the maps at home', async () => {
      const maps = Object.values((await imageOf(variant)).maps)
      await scene(variant, 'given', async ({ page, served, inbox }) => {
        await page.goto(`${served.url}/backstage`)
        await hydrated(page)
        await page.getByRole('button', { name: 'Drop the baton' }).click()
        const { payload } = await inbox.waitFor(({ type }) => type === 'event')
        const { debug_meta: meta } = payload as {
          readonly debug_meta?: { readonly images: readonly { readonly debug_id: string }[] }
        }
        const ids = meta?.images.map((image) => image.debug_id) ?? []
        expect(ids.length).toBeGreaterThan(0)
        for (const id of ids) expect(maps.some((map) => map.includes(id))).toBe(true)
      })
    })
  }
})

/** The text of the error page, message and stack of the failure left out if all is well. */
async function errorPage(page: Page): Promise<string> {
  const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong' })
  await alert.waitFor()
  return alert.innerText()
}
