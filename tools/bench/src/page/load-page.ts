import type { launchChromium } from '@tacet/inbox/chromium'

type Browser = Awaited<ReturnType<typeof launchChromium>>

/** What loading a page once cost. */
export interface Load {
  /** Bytes of scripts on the wire, compressed, without headers. */
  readonly bytes: number
  readonly requests: number
  /** Milliseconds the main thread was busy, until it had nothing more to do. */
  readonly busy: number
  /** Milliseconds of them in which scripts were run or compiled. */
  readonly script: number
}

/** As Lighthouse's idea of a phone: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const cpuSlowdown = 4
/** After this long without a word from the page, what it does at its start is over. */
const quietMs = 400

/** Loads a page in a browser that has never seen it, and reads the browser's own counters. */
export async function loadPage(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Network.enable')
    await devTools.send('Performance.enable')
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    const scripts = new Set<string>()
    let bytes = 0
    devTools.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    devTools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })

    await page.goto(url)
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
    await page.waitForTimeout(quietMs)
    const { metrics } = await devTools.send('Performance.getMetrics')
    const seconds = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN
    return {
      bytes,
      requests: scripts.size,
      busy: seconds('TaskDuration') * 1000,
      script: seconds('ScriptDuration') * 1000,
    }
  } finally {
    await context.close()
  }
}
