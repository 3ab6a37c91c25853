import { openInbox, type InboxItem, type InboxRequest } from '@tacet/inbox'
import { evidenceOf } from '../evidence/evidence.ts'
import { onceFor } from '../once-for.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import { withPage } from './chromium.ts'
import { injectNaiveTelemetry } from './naive-telemetry.ts'
import type { Page, PageApp, Step } from './page-app.ts'
import { installProbe, type Sight } from './probe.ts'

/** One request that the page made, wherever it went. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Where it went. */
  readonly to: 'app' | 'backend' | 'others'
}

/** What a visitor could notice after a step. */
export interface Glimpse {
  readonly step: string
  readonly text: string
  readonly title: string
  readonly path: string
}

/** One whole visit: the page opened, all steps done, the page left. */
export interface Visit {
  readonly glimpses: readonly Glimpse[]
  /** What the console said. */
  readonly console: readonly string[]
  /** What no code of the page caught. */
  readonly uncaught: readonly string[]
  /** What the probe saw; only with `probe`. */
  readonly sight?: Sight
  readonly sent: readonly Sent[]
  /** Text of every script that was fetched. */
  readonly scripts: readonly string[]
  readonly items: readonly InboxItem[]
  readonly requests: readonly InboxRequest[]
  readonly evidence: string
}

export interface VisitOptions {
  readonly sdkMajor: SdkMajor
  /** The operator's variables; `{dsn}` in them stands for the inbox's own. */
  readonly env?: Readonly<Record<string, string>>
  /** @default 'present' */
  readonly tacet?: 'absent' | 'present'
  /** Puts the plain SDK behind the facade before the page's own code runs: the control. */
  readonly naive?: boolean
  /**
   * Looks at what the page does to its world. The SDK avoids functions that are not the browser's own,
   * so a page that is to behave as ever goes without.
   * @default false
   */
  readonly probe?: boolean
  /** Which visit of several this is; visits of the same number are one. @default the first */
  readonly round?: number | undefined
}

/** Visits an app once and tells all about it. Proofs that ask for the same visit share it. */
export const visit = onceFor(visitOnce, (app, options) => JSON.stringify([app.name, options]))

/** The variables of an operator who sends everything to the inbox. */
export const everySignal: Readonly<Record<string, string>> = {
  PUBLIC_SENTRY_DSN: '{dsn}',
  PUBLIC_SENTRY_TRACES_SAMPLE_RATE: '1',
  TACET_BACKEND: 'sentry',
}

async function visitOnce(
  app: PageApp,
  { sdkMajor, env = {}, tacet = 'present', naive = false, probe = false }: VisitOptions,
): Promise<Visit> {
  const inbox = await openInbox()
  const filled = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replace('{dsn}', inbox.dsn)]),
  )
  const served = await app.serve({ sdkMajor, env: filled, tacet })
  try {
    return await withPage(async (page) => {
      const notes = watchPage(page, { app: served.url, backend: inbox.url })
      if (probe) await page.addInitScript(installProbe)
      if (naive) await injectNaiveTelemetry(page, { sdkMajor, dsn: inbox.dsn })
      await page.goto(served.url)
      await app.ready(page)
      const glimpses = [await glimpse(page, 'the page opens')]
      for (const step of app.steps) glimpses.push(await take(page, step))
      const sight = probe ? await page.evaluate(() => globalThis.look()) : undefined
      // Leaving ends requests that are still on their way, and sends what waits for that.
      await inbox.settle(600)
      await page.goto('about:blank')
      await inbox.settle(400)
      return {
        ...notes,
        glimpses,
        ...(sight && { sight }),
        items: [...inbox.items],
        requests: [...inbox.requests],
        evidence: evidenceOf(inbox.requests),
      }
    })
  } finally {
    await served.close()
    await inbox.close()
  }
}

async function take(page: Page, step: Step): Promise<Glimpse> {
  await step.act(page)
  return glimpse(page, step.title)
}

/** Ports differ from run to run. */
const withoutPort = (text: string): string => text.replaceAll(/(127\.0\.0\.1|localhost):\d+/g, '$1')

/** Stacks of printed errors name built files, and no two builds agree on those. */
const withoutStack = (text: string): string => text.replaceAll(/\n\s+at .+/g, '')

export async function glimpse(page: Page, step: string): Promise<Glimpse> {
  return {
    step,
    text: withoutPort(await page.locator('body').innerText()),
    title: await page.title(),
    path: new URL(page.url()).pathname,
  }
}

/** Takes note of all that a page says and sends, from before its first byte. */
export function watchPage(
  page: Page,
  { app, backend }: { readonly app: string; readonly backend: string },
): Pick<Visit, 'console' | 'scripts' | 'sent' | 'uncaught'> {
  const notes = {
    console: [] as string[],
    scripts: [] as string[],
    sent: [] as Sent[],
    uncaught: [] as string[],
  }
  const origins = { app: new URL(app).origin, backend: new URL(backend).origin }
  page.on('console', (message) => notes.console.push(withoutStack(withoutPort(message.text()))))
  page.on('pageerror', (error) => notes.uncaught.push(withoutPort(String(error))))
  page.on('request', (request) => {
    const url = request.url()
    const { origin } = new URL(url)
    const to = origin === origins.app ? 'app' : origin === origins.backend ? 'backend' : 'others'
    notes.sent.push({ method: request.method(), url, headers: request.headers(), to })
  })
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    // A page that is left takes the answers along that nobody has read.
    response.text().then(
      (text) => notes.scripts.push(text),
      () => undefined,
    )
  })
  return notes
}
