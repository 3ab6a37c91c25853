import { createTunnel, type Tunnel, type TunnelSettings } from '@tacet/browser/tunnel'
import { openInbox, type Inbox, type InboxRequest } from '@tacet/inbox'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { evidenceOf, leaksIn } from '../../evidence/evidence.ts'
import { admitted, optIns, typesOf } from '../../matrix/admitted.ts'
import type { SdkMajor } from '../../sdk-majors.ts'
import { verifies } from '../../requirements.ts'
import { closeChromium } from '../chromium.ts'
import { harvest, type Harvest } from './harvest.ts'

interface TunnelWay {
  readonly settings: TunnelSettings
  readonly types: readonly string[]
}

const tunnelWays: Readonly<Record<string, TunnelWay>> = {
  'with nothing opted in': { settings: {}, types: admitted },
  'with every item type opted in': {
    settings: { allow: optIns },
    types: typesOf({ optIns: true }, ['attachment']),
  },
  'under the strict policy': { settings: { policy: { mode: 'strict' } }, types: admitted },
}

/** What one page sends in a minute is much here, and none of it may stay out for that alone. */
const roomy: TunnelSettings = { maxBytes: 40 * 2 ** 20, units: 1e9, warn: () => {} }

/**
 * Sends what a page sent to its backend once more, to a tunnel, with its headers. Envelopes that were
 * made by hand name another DSN; they are given the tunnel's, or they would stay out for that.
 */
async function sendAgain(
  tunnel: Tunnel,
  { headers, body }: InboxRequest,
  dsn: string,
): Promise<number> {
  const { 'content-encoding': _, 'content-length': __, ...kept } = headers
  const lineFeed = body.indexOf(0x0a)
  const text = new TextDecoder().decode(body.subarray(0, lineFeed))
  const header = JSON.parse(text) as Readonly<Record<string, unknown>>
  const own = JSON.stringify('dsn' in header ? { ...header, dsn } : header)
  const request = new Request('https://shop.test/telemetry', {
    method: 'POST',
    headers: { ...kept, origin: 'https://shop.test', 'sec-fetch-site': 'same-origin' },
    body: new Blob([own, new Uint8Array(body.subarray(lineFeed))]),
  })
  return (await tunnel(request)).status
}

/** The canaries of a page without tacet, once more on their way through a tunnel. */
export function tunnelMatrix(sdkMajor: SdkMajor): void {
  afterAll(closeChromium)

  describe(`the plain @sentry/browser ${sdkMajor} behind a tunnel`, () => {
    let page: Harvest
    let backend: Inbox
    beforeAll(async () => {
      page = await harvest({ mode: 'plain', sdkMajor })
      backend = await openInbox({ maxRequests: 10_000 })
    })
    afterAll(() => backend.close())

    for (const [way, { settings, types }] of Object.entries(tunnelWays)) {
      verifies(
        'P2',
        `of a page without tacet, ${way}, no canary gets through a tunnel`,
        async () => {
          backend.clear()
          const { dsn } = backend
          const env = { PUBLIC_SENTRY_DSN: dsn, TACET_BACKEND: 'sentry' }
          const tunnel = createTunnel({ env, ...roomy, ...settings })
          const refused: InboxRequest[] = []
          for (const request of page.received) {
            if ((await sendAgain(tunnel, request, dsn)) !== 200) refused.push(request)
          }
          const leaked = leaksIn(evidenceOf(backend.requests), page.planted)
          console.log(`tunnel ${sdkMajor}, ${way}: ${leaked.length} of ${page.leaked.length} leak`)
          expect(leaked.map(({ canary }) => canary.id)).toEqual([])
          // What an SDK makes is never refused; of what was made by hand, what no backend can read is.
          expect(refused.filter(({ envelope }) => envelope?.error === undefined)).toEqual([])
          const arrived = new Set(backend.items.map(({ type }) => type))
          expect([...arrived].toSorted()).toEqual(types)
        },
      )
    }
  })
}
