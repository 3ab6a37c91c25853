import { afterAll, describe, expect } from 'vitest'
import { bytesToText } from '../evidence/forms.ts'
import { leaksIn } from '../evidence/evidence.ts'
import { sdkMajors } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import { closeChromium } from './chromium.ts'
import { inShop } from './in-shop.ts'
import { secrets } from './pages/shop/secrets.ts'
import { press, untilReady } from './shop.ts'
import type { Sent } from './visit.ts'

afterAll(closeChromium)

const traceHeaders = ['baggage', 'sentry-trace', 'traceparent']

/** The partner's address is known when the page begins, and not before. */
const told = (targets: string) =>
  `globalThis.world = { get settings() { return { tracePropagationTargets: ${targets}, propagateTraceparent: true } } }`

describe.each(sdkMajors)('with @sentry/browser %s', (_version, sdkMajor) => {
  verifies(
    'P2',
    'an origin that was named is told of the trace, and of nothing secret',
    async () => {
      await inShop({ sdkMajor, before: told('[globalThis.partner]') }, async ({ page, sent }) => {
        await untilReady(page)
        await press(page, 'partner', 'partner: 200')
        const call = toPartner(sent)
        expect(namesOf(call)).toEqual(traceHeaders)
        const text = bytesToText(JSON.stringify(call?.headers))
        expect(leaksIn(text, Object.values(secrets))).toEqual([])
      })
    },
  )

  verifies('P2', 'an origin that only looks like the named one is told nothing', async () => {
    const lookalike = "['http://127.0.0.1', globalThis.partner + '0', 'http://partner.test']"
    await inShop({ sdkMajor, before: told(lookalike) }, async ({ page, sent }) => {
      await untilReady(page)
      await press(page, 'partner', 'partner: 200')
      expect(namesOf(toPartner(sent))).toEqual([])
    })
  })
})

function toPartner(sent: readonly Sent[]): Sent | undefined {
  return sent.find(({ url, method }) => method === 'GET' && url.endsWith('/offers'))
}

function namesOf(call: Sent | undefined): readonly string[] {
  return Object.keys(call?.headers ?? { 'no-call': '' })
    .filter((name) => traceHeaders.includes(name) || name === 'no-call')
    .toSorted()
}
