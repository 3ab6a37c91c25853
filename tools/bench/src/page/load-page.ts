import type { launchChromium } from '@tacet/inbox/chromium'
import { readyLine } from './pages/ready.ts'

type Browser = Awaited<ReturnType<typeof launchChromium>>
type Page = Awaited<ReturnType<Browser['newPage']>>

/** What loading a page once cost. */
export interface Load {
  /** Bytes of scripts on the wire, compressed, without headers. */
  readonly bytes: number
  readonly requests: number
  /** Milliseconds of processor time that the page's main thread took, until it had nothing to do. */
  readonly busy: number
}

/** After this long without a word from the page, what it does at its start is over. */
const quietMs = 400

/** Loads a page in a browser that has never seen it, and reads the browser's own counters. */
export async function loadPage(browser: Browser, url: string): Promise<Load> {
  const { busy, scripts, close } = await openPage(browser, url)
  try {
    return { ...scripts(), busy: await busy() }
  } finally {
    await close()
  }
}

/** A page that is open and has nothing more to do. */
export interface OpenedPage {
  readonly page: Page
  /** Milliseconds of processor time that the main thread has taken so far. */
  busy(): Promise<number>
  /** What came over the wire so far. */
  scripts(): Pick<Load, 'bytes' | 'requests'>
  close(): Promise<void>
}

/** Opens a page with the counters on. */
export async function openPage(browser: Browser, url: string): Promise<OpenedPage> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  // Thread ticks leave out the time in which other programs had the processor.
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const scripts = new Set<string>()
  let bytes = 0
  devTools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  devTools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  // Looking into the page would be work of its main thread as well, so the page calls out.
  const ready = page.waitForEvent('console', (message) => message.text() === readyLine)
  await page.goto(url)
  await ready
  await page.waitForTimeout(quietMs)
  return {
    page,
    async busy() {
      const { metrics } = await devTools.send('Performance.getMetrics')
      const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
      return seconds * 1_000
    },
    scripts: () => ({ bytes, requests: scripts.size }),
    close: () => context.close(),
  }
}
