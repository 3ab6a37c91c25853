import { readFile } from 'node:fs/promises'

import { launchChromium } from '@tacet/inbox/chromium'

import type { Runtime } from './runtime.ts'

/** A page of a real browser; the scripts are added as any bundle is. */
export const chromium: Runtime = {
  name: 'Chromium',
  agent: /HeadlessChrome/,
  ask: async (room, question) => {
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      for (const file of [room.engine, room.exam]) {
        await page.addScriptTag({ content: await readFile(file, 'utf8') })
      }
      return await page.evaluate<string>(`exam.answer('${question}', scrub)`)
    } finally {
      await browser.close()
    }
  },
}
