/**
 * A real browser for tests, wherever they run: the machine's Chromium, or one from npm.
 *
 * It is kept apart from the inbox because `playwright-core` and `@sparticuz/chromium` are for tests
 * alone: they are optional peers, and only this entry imports them.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Root in a container cannot use the sandbox; software rendering is all there is. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--headless=shell']

/**
 * Launches Chromium without a window. The caller closes it.
 *
 * @param executable Path of a browser.
 * Default: the first found of the usual places, else the one `@sparticuz/chromium` unpacks.
 */
export async function launchChromium(
  executable: string | undefined = INSTALLED.find((path) => existsSync(path)),
): Promise<Browser> {
  if (executable !== undefined) {
    return chromium.launch({ executablePath: executable, args: ARGUMENTS })
  }
  // It unpacks the libraries a bare machine lacks only when it believes to run there.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  // Not its own flags: they run everything in one process and switch the same-origin policy off.
  return chromium.launch({ executablePath: await packed.executablePath(), args: ARGUMENTS })
}
