/**
 * A real browser for tests, wherever they run: the machine's Chromium, or one from npm.
 *
 * It is kept apart from the inbox because `playwright-core` and `@sparticuz/chromium` are for tests
 * alone: they are optional peers, and only this entry imports them.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { mkdir, rmdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const LOCK_RETRY_MS = 50
const LOCK_EXPIRES_MS = 60_000

/** Root in a container cannot use the sandbox; software rendering is all there is. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu']

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
  return chromium.launch({ executablePath: await unpack(), args: ARGUMENTS })
}

/** Path of the packed browser, unpacked into the temporary directory by the first who asks. */
async function unpack(): Promise<string> {
  // It unpacks the libraries a bare machine lacks only when it believes to run there.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  // It takes a file that is there for a whole one, so two test runs must not unpack at once.
  const lock = join(tmpdir(), 'tacet-chromium.lock')
  const release = await takeLock(lock)
  try {
    // The path alone: its own flags run everything in one process, without a same-origin policy.
    return await packed.executablePath()
  } finally {
    await release()
  }
}

/** Waits until this process alone holds the lock. One left behind by a killed process expires. */
async function takeLock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await mkdir(path)
      return () => rmdir(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const taken = await stat(path).catch(() => undefined)
      if (taken && Date.now() - taken.mtimeMs > LOCK_EXPIRES_MS) await rmdir(path).catch(() => {})
      await setTimeout(LOCK_RETRY_MS)
    }
  }
}
