// What leaves a Next.js app while it fails; `npm run demo` at the root runs it.
//
// The app is built once, without a DSN. Its image is started with one: requests make the server fail
// in each of Next's three runtimes, then a visitor makes the page fail in Chromium. All their secrets
// are planted, and looked for in every byte that the inbox received.
import {
  arrivalsIn,
  closeChromium,
  tallyOf,
  watchPage,
  withPage,
  type TallyRow,
} from '@tacet/contract/browser/run'
import type { Inbox } from '@tacet/inbox'
import { hydrated } from './app.ts'
import { steps } from './steps.ts'
import { imageOf } from './testing/image.ts'
import { drive, houseEnv, requests } from './testing/requests.ts'
import { serve, type Served } from './testing/serve.ts'

/** Sends requests and a visitor to the house, server, edge and page reporting to the inbox. */
export async function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  const arrivals = arrivalsIn(inbox)
  const image = await imageOf({ bundler: 'turbopack', sdkMajor: '11', tacet: 'present' })
  const served = await serve(image, { env: { ...houseEnv, ...operatorOf(inbox) } })
  try {
    for (const { status, title } of await drive(served.url)) console.log(`${status}  ${title}`)
    const sent = await visit(served, inbox)
    await served.close()
    await inbox.settle(500)
    return tallyOf({
      plants: [
        ...requests.flatMap(({ secrets }) =>
          secrets.map((secret) => ({ secret, signals: ['error' as const] })),
        ),
        ...steps.flatMap(({ plants }) => plants),
      ],
      ...arrivals(),
      outgoing: sent,
    })
  } finally {
    await served.close()
    await closeChromium()
  }
}

function operatorOf(inbox: Inbox): Record<string, string> {
  return {
    SENTRY_DSN: inbox.dsn,
    PUBLIC_SENTRY_DSN: inbox.dsn,
    SENTRY_TRACES_SAMPLE_RATE: '1',
    TACET_BACKEND: 'sentry',
  }
}

/** Goes through the page; resolves with the requests that went to third parties. */
function visit(served: Served, inbox: Inbox): Promise<Record<string, string>[]> {
  return withPage(async (page) => {
    const { sent } = watchPage(page, { app: served.url, backend: inbox.url })
    await page.goto(served.url)
    await hydrated(page)
    for (const step of steps) {
      await step.act(page)
      console.log(`page ${step.title}`)
    }
    await inbox.settle(600)
    await page.goto('about:blank')
    return sent
      .filter(({ to }) => to === 'others')
      .map(({ url, headers }) => ({ ...headers, ':url': url }))
  })
}
