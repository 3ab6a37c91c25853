import { openInbox, type Fault } from '@tacet/inbox'
import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import { withPage } from './chromium.ts'
import type { PageApp } from './page-app.ts'
import { everySignal, glimpse, visit, watchPage, type Glimpse } from './visit.ts'

const faults: Readonly<Record<string, Fault>> = {
  'answers 500': { status: 500 },
  'asks for silence': { status: 429, headers: { 'retry-after': '600' } },
  'resets connections': { reset: true },
  'never answers': { hang: true },
}

/** P3 for a page: whatever the backend does, a visitor sees what they would see without telemetry. */
export function harmless(app: PageApp, sdkMajor: SdkMajor): void {
  verifies('P3', 'a visitor cannot tell whether telemetry is on', async () => {
    const absent = await visit(app, { sdkMajor, tacet: 'absent' })
    const on = await visit(app, { sdkMajor, env: everySignal })
    expect(on.glimpses).toEqual(absent.glimpses)
    expect(on.console).toEqual(absent.console)
    expect(on.uncaught).toEqual(absent.uncaught)
  })

  for (const [how, fault] of Object.entries(faults)) {
    verifies('P3', `a visitor sees the same while the backend ${how}`, async () => {
      const absent = await visit(app, { sdkMajor, tacet: 'absent' })
      const { glimpses, uncaught, requests } = await visitUnder(fault, app, sdkMajor)
      expect(glimpses).toEqual(absent.glimpses)
      expect(uncaught).toEqual(absent.uncaught)
      if (fault.status === 429) expect(requests).toBeLessThanOrEqual(2)
    })
  }
}

async function visitUnder(
  fault: Fault,
  app: PageApp,
  sdkMajor: SdkMajor,
): Promise<{ glimpses: Glimpse[]; uncaught: readonly string[]; requests: number }> {
  const inbox = await openInbox()
  inbox.fault(fault)
  const served = await app.serve({
    sdkMajor,
    env: { ...everySignal, PUBLIC_SENTRY_DSN: inbox.dsn },
    tacet: 'present',
  })
  try {
    return await withPage(async (page) => {
      const { uncaught } = watchPage(page, { app: served.url, backend: inbox.url })
      await page.goto(served.url)
      await app.ready(page)
      const glimpses = [await glimpse(page, 'the page opens')]
      for (const step of app.steps) {
        await step.act(page)
        glimpses.push(await glimpse(page, step.title))
      }
      await inbox.settle()
      return { glimpses, uncaught, requests: inbox.requests.length }
    })
  } finally {
    await served.close()
    await inbox.close()
  }
}
