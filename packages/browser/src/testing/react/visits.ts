import { openInbox, type Inbox, type InboxItem } from '@tacet/inbox'
import { launchChromium } from '@tacet/inbox/chromium'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { buildScenes, type Variant } from './build-scenes.ts'
import type { Seen } from './seen.ts'
import { serveScenes } from './serve-scenes.ts'

type Browser = Awaited<ReturnType<typeof launchChromium>>
export type Page = Awaited<ReturnType<Browser['newPage']>>

/** One open page and what its console showed, uncaught errors included. */
export interface Visit {
  readonly page: Page
  readonly printed: readonly string[]
  /** Text of what stands in place of the children. */
  alert(): Promise<string>
}

export interface Visits {
  /** Opens a scene; the query is `scene=…` and what `page.tsx` reads besides. Off without a DSN. */
  visit(variant: Variant, query: string, dsn?: string): Promise<Visit>
  receive(): Promise<Inbox>
}

/** Both majors of both, as they are shipped. */
export const shipped: readonly Variant[] = (['18', '19'] as const).flatMap((react) =>
  (['10', '11'] as const).map((sdk): Variant => ({ react, sdk, mode: 'production' })),
)

/** Opens pages and inboxes in the tests of one file, and closes them after each. */
export function useVisits(): Visits {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  const opened: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of opened.splice(0)) await close()
  })

  return {
    async visit(variant, query, dsn) {
      if (browser === undefined) throw new Error('visit from within a test')
      const served = await serveScenes(await buildScenes(variant), dsn)
      const context = await browser.newContext()
      opened.push(
        () => served.close(),
        () => context.close(),
      )
      const page = await context.newPage()
      const printed: string[] = []
      page.on('console', (message) => void printed.push(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => void printed.push(`uncaught: ${error.message}`))
      await page.goto(`${served.url}/?${query}`)
      return { page, printed, alert: () => page.locator('[role=alert]').innerText() }
    },
    async receive() {
      const inbox = await openInbox()
      opened.push(() => inbox.close())
      return inbox
    },
  }
}

/** The parts of an error event that these tests look at. */
export interface ErrorEvent {
  readonly exception: { readonly values: readonly ExceptionValue[] }
  readonly level?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly contexts?: { readonly react?: { readonly componentStack?: string } }
  readonly transaction?: string
}

interface ExceptionValue {
  readonly type: string
  readonly value?: string
  readonly mechanism?: { readonly handled?: boolean }
  readonly stacktrace?: { readonly frames: readonly { readonly function?: string }[] }
}

const isEvent = ({ type }: InboxItem): boolean => type === 'event'

/** All error events that arrived, once one has and no more are coming. */
export async function eventsIn(inbox: Inbox): Promise<readonly ErrorEvent[]> {
  await inbox.waitFor(isEvent)
  await inbox.settle(500)
  return inbox.items.filter(isEvent).map(({ payload }) => payload as ErrorEvent)
}

/** The one error event that arrived. */
export async function theEventIn(inbox: Inbox): Promise<ErrorEvent> {
  const [event, ...more] = await eventsIn(inbox)
  if (event === undefined || more.length > 0) {
    throw new Error(`${more.length + 1} events: ${JSON.stringify([event, ...more].map(chainOf))}`)
  }
  return event
}

/** Types of an event's errors, the captured one first, its causes after it. */
export function chainOf(event: ErrorEvent | undefined): string[] {
  return event?.exception.values.map(({ type }) => type).toReversed() ?? []
}

/** Whether each error seen in a place is the very object that was thrown. */
export function sameObject(page: Page): Promise<Record<string, boolean[]>> {
  return page.evaluate(() => {
    const { thrown, ...places } = (globalThis as unknown as { seen: Seen }).seen
    const compare = (objects: readonly unknown[]) =>
      objects.filter((object) => object instanceof Error).map((object) => object === thrown)
    return Object.fromEntries(Object.entries(places).map(([name, list]) => [name, compare(list)]))
  })
}
