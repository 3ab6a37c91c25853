import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { type Inbox, openInbox } from '@tacet/inbox'
import { createScrubber } from '@tacet/scrub'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ItemType } from './backends.ts'
import type { Inspector } from './items/clean.ts'
import { gate } from './gate.ts'
import type { Receipt } from './reports/receipt.ts'
import { optIns, plant } from './testing/attack.ts'
import { payloadsWithSlots } from './testing/payloads.ts'
import { transparentScrubber } from './testing/perfect-scrubber.ts'
import { domainTerms, ownSecrets } from './testing/secrets.ts'
import { sdkCores } from './testing/transports.ts'

const types = Object.keys(payloadsWithSlots) as ItemType[]

describe.each(sdkCores)('a receiver of what SDK $major sends through the gate', ({ core }) => {
  let inbox: Inbox

  beforeAll(async () => {
    inbox = await openInbox()
  })
  beforeEach(() => inbox.clear())
  afterAll(() => inbox.close())

  /** Sends one attacked envelope per item type over HTTP. */
  async function attack(scrubber: Inspector) {
    const receipts: Receipt[] = []
    const { host, pathname, username } = new URL(inbox.dsn)
    const url = `http://${host}/api${pathname}/envelope/?sentry_key=${username}`
    const { send } = core.createTransport(
      { recordDroppedEvent: () => undefined },
      async ({ body }) => ({ statusCode: await post(url, body) }),
    )
    const gated = gate(send, {
      backend: 'sentry',
      scrubber,
      host,
      allow: optIns,
      onReceipt: (receipt) => receipts.push(receipt),
    })
    const secrets: string[] = []
    for (const [index, type] of types.entries()) {
      const { envelope, planted } = plant(type, index, (text) => `failed with ${text} while paying`)
      secrets.push(...planted.map((secret) => secret.core))
      expect(await gated(envelope as never)).toEqual({ statusCode: 200 })
    }
    return { receipts, secrets: [...new Set(secrets)] }
  }

  it('stores an item of every type and no secret in any encoding', async () => {
    const scrubber = createScrubber({ secrets: ownSecrets, terms: domainTerms })
    const { secrets } = await attack(scrubber)
    expect(inbox.items.map(({ type }) => type)).toEqual(types)
    expect(inbox.requests.map(({ error }) => error)).toEqual(types.map(() => undefined))
    expect(secrets.flatMap((secret) => inbox.contains(secret))).toEqual([])
  })

  it('would store the secrets if nobody scrubbed', async () => {
    const { secrets } = await attack(transparentScrubber)
    const some = secrets.filter((_, index) => index % 20 === 0)
    const stored = some.filter((secret) => inbox.contains(secret).length > 0)
    expect(stored.length).toBeGreaterThan(some.length / 2)
  })

  it('can show that a receipt is for the bytes it stored', async () => {
    const { receipts } = await attack(createScrubber())
    const stored = inbox.items.map(({ type, raw }) => ({
      items: [type],
      bytes: raw.length,
      hash: createHash('sha256').update(raw).digest('hex'),
    }))
    expect(receipts).toMatchObject(stored)
  })
})

/** Posts over a connection of its own: searching blocks for longer than an idle one is kept open. */
function post(url: string, body: Uint8Array | string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
      .on('error', reject)
      .end(body)
  })
}
