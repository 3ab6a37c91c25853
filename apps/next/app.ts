import type { Page, PageApp } from '@tacet/contract/browser'
import { steps } from './steps.ts'
import { imageOf } from './testing/image.ts'
import { serve } from './testing/serve.ts'

/** How the contract suite runs the house: its prebuilt image, with what the operator gives it. */
export const app: PageApp = {
  name: 'the house on Next.js',
  async serve({ sdkMajor, tacet, env }) {
    const image = await imageOf({
      bundler: 'turbopack',
      // Without tacet, no SDK is reached.
      sdkMajor: tacet === 'absent' ? '11' : sdkMajor,
      tacet,
    })
    return serve(image, { env })
  },
  ready: hydrated,
  steps,
  tag: ['house', 'green room'],
  restless: true,
}

/** Waits until React has taken over what the server rendered: before that, buttons do nothing. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('footer button') ?? {}).some((key) =>
      key.startsWith('__reactProps'),
    ),
  )
}
