import type { Way } from '../../matrix/admitted.ts'
import { openInbox, type InboxRequest, type RequestHead } from '@tacet/inbox'
import { canary, type Canary, type CanaryKind } from '../../evidence/canaries.ts'
import { evidenceOf, leaksIn } from '../../evidence/evidence.ts'
import { bytesToText } from '../../evidence/forms.ts'
import { onceFor } from '../../once-for.ts'
import type { SdkMajor } from '../../sdk-majors.ts'
import { buildPage } from '../build-page.ts'
import { withPage } from '../chromium.ts'
import type { Page } from '../page-app.ts'
import type { Plan, Told } from '../pages/matrix/plan.ts'
import { servePage } from '../serve-page.ts'
import { plantSurroundings, type Surroundings } from './surroundings.ts'

/** One way to run the matrix in a page; see `pages/matrix/`. */
export interface Field extends Way {
  readonly sdkMajor: SdkMajor
  readonly mode: Plan['mode']
  /** Plants other secrets in the same places. */
  readonly season?: string
  /** Lets the SDK compress recordings. */
  readonly compressed?: boolean
  /** Tells one run from another that is the same in all else. */
  readonly attempt?: number
}

/** What one run of the matrix left behind. */
export interface Harvest {
  readonly planted: readonly Canary[]
  /** Ids of canaries that got out: to the backend, to somebody else, or into the browser's storage. */
  readonly leaked: readonly string[]
  readonly leakedToOthers: readonly string[]
  readonly leakedToStorage: readonly string[]
  /** What receipts and `status()` said, as text to search in. */
  readonly told: string
  /** Item types that arrived. */
  readonly types: readonly string[]
  /** Messages of the events that arrived. */
  readonly messages: readonly string[]
  /** Every request that the backend got. */
  readonly received: readonly InboxRequest[]
  /** Requests that reached somebody else: a service the page calls, a Spotlight that listens. */
  readonly calls: readonly RequestHead[]
  /** What no code of the page caught: the app's own failures, and none of telemetry's. */
  readonly uncaught: readonly string[]
}

/** Runs the matrix; proofs that ask for the same run share it. */
export const harvest = onceFor(runMatrix)

async function runMatrix({
  sdkMajor,
  mode,
  optIns = false,
  policy = 'standard',
  season = '',
  compressed = false,
}: Field): Promise<Harvest> {
  const folder = await buildPage('matrix', sdkMajor)
  const around = plantSurroundings(season)
  const [inbox, others] = await Promise.all([openInbox(), openInbox()])
  const server = await servePage(folder, around)
  try {
    const plan = { mode, dsn: inbox.dsn, others: others.url, season, optIns, policy, compressed }
    const { told, uncaught, storage } = await withPage(async (page) => {
      const uncaught: string[] = []
      page.on('pageerror', (error) => uncaught.push(String(error)))
      const told: Told[] = []
      for (const part of parts) {
        await page.addInitScript(
          (given) => {
            globalThis.plan = given
          },
          { ...plan, part },
        )
        told.push(await visits[part](page, server.url, around))
        // Leaving ends requests that are still on their way.
        await inbox.settle(300)
      }
      const storage = await page.evaluate(() =>
        JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
      )
      await page.goto('about:blank')
      await inbox.settle(300)
      return { told, uncaught, storage }
    })

    const planted = [
      ...around.garden.planted,
      ...told.flatMap(({ planted }) =>
        planted.map(({ id, kind }) => canary(id, kind as CanaryKind)),
      ),
    ]
    const leaksOf = (evidence: string) => leaksIn(evidence, planted).map((leak) => leak.canary.id)
    const elsewhere = evidenceOf(others.requests)
    const stored = bytesToText(storage)
    return {
      planted,
      leaked: leaksOf(evidenceOf(inbox.requests) + elsewhere + stored),
      leakedToOthers: leaksOf(elsewhere),
      leakedToStorage: leaksOf(stored),
      told: bytesToText(JSON.stringify(told.map((part) => part.told))),
      messages: inbox.items.flatMap(({ payload }) => {
        const { message } = (payload ?? {}) as { message?: unknown }
        return typeof message === 'string' ? [message] : []
      }),
      types: [...new Set(inbox.items.map(({ type }) => type))],
      received: inbox.requests,
      calls: others.requests,
      uncaught,
    }
  } finally {
    await Promise.all([server.close(), inbox.close(), others.close()])
  }
}

const parts = ['page', 'scope', 'envelopes'] as const satisfies readonly Plan['part'][]

type Visit = (page: Page, url: string, around: Surroundings) => Promise<Told>

const visits: Readonly<Record<Plan['part'], Visit>> = {
  page: visitPage,
  scope: visitOnce,
  envelopes: visitOnce,
}

/** Comes from somewhere, lets the page plant, lays hands on it, and leaves. */
async function visitPage(
  page: Page,
  url: string,
  { address, cameFrom }: Surroundings,
): Promise<Told> {
  await page.goto(url + cameFrom)
  await page.evaluate((target) => location.assign(target), address)
  await untilReady(page)
  await page.evaluate(() => plantAll())
  for (const button of await page.locator('[data-press]').all()) await button.click()
  await page.locator('[data-type]').pressSequentially('abc')
  await page.locator('[data-slow]').click()
  return page.evaluate(() => finish())
}

async function visitOnce(page: Page, url: string): Promise<Told> {
  await page.goto(`${url}/shop`)
  await untilReady(page)
  await page.evaluate(() => plantAll())
  return page.evaluate(() => finish())
}

function untilReady(page: Page): Promise<unknown> {
  return page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
}
