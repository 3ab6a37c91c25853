import { readFileSync } from 'node:fs'
import { evidenceOf, leaksIn } from '@tacet/contract'
import { openInbox, type InboxItem, type InboxRequest } from '@tacet/inbox'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildTimeout, type Variant } from './testing/build.ts'
import { imageOf, type Image } from './testing/image.ts'
import { drive, houseEnv, requests, type Answer } from './testing/requests.ts'
import { serve, type Sight } from './testing/serve.ts'
import { sdkVersions, variants } from './testing/variants.ts'

const onlyKnownTags = ['http.route', 'next.action', 'next.kind', 'next.render', 'next.runtime']
/** A module of the vendor, or a bundle that holds one. Next itself loads `@opentelemetry/api`. */
function isVendor(url: string): boolean {
  if (/\/node_modules\/(?:@sentry|@opentelemetry\/(?!api\/))/.test(url)) return true
  return url.includes('/.next/') && /sentry\.javascript/.test(readFileSync(new URL(url), 'utf8'))
}

/** What the proofs look at in an event. */
interface EventPayload {
  readonly tags: Readonly<Record<string, string>>
  readonly sdk: { readonly name: string; readonly version: string }
  readonly exception: { readonly values: readonly { readonly value: string }[] }
}

/** One container: started from an image, sent all requests, ended by its operator. */
interface Life {
  readonly answers: readonly Answer[]
  readonly sight: Sight
  readonly items: readonly InboxItem[]
  readonly requests: readonly InboxRequest[]
  readonly printed: string
}

const lives = new Map<string, Promise<Life>>()

/** Proofs that ask for the same life share it. */
function live(variant: Variant, dsn: 'given' | 'none'): Promise<Life> {
  const key = JSON.stringify([variant, dsn])
  const life = lives.get(key) ?? imageOf(variant).then((image) => liveOnce(image, dsn))
  lives.set(key, life)
  return life
}

async function liveOnce(image: Image, dsn: 'given' | 'none'): Promise<Life> {
  const inbox = await openInbox()
  const operator: Record<string, string> =
    dsn === 'none' ? {} : { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  const served = await serve(image, { env: { ...houseEnv, ...operator }, look: true })
  try {
    const answers = await drive(served.url)
    const sight = await served.look()
    await served.close()
    await inbox.settle()
    return {
      answers,
      sight,
      items: [...inbox.items],
      requests: [...inbox.requests],
      printed: served.printed(),
    }
  } finally {
    await served.close()
    await inbox.close()
  }
}

describe.each(variants)('a prebuilt image, %s', (_, variant) => {
  beforeAll(() => imageOf(variant), buildTimeout)

  it('with a DSN reports each failure once, with runtime, kind and route template', async () => {
    const { answers, items } = await live(variant, 'given')
    expect(answers.map(({ title, status }) => [title, status])).toEqual(
      requests.map(({ title, status }) => [title, status]),
    )
    const events = items
      .filter(({ type }) => type === 'event')
      .map(({ payload }) => payload as EventPayload)
    const told = events.map(({ tags }) => pick(tags, onlyKnownTags))
    const expected = requests.flatMap(({ event }) => (event === undefined ? [] : [event]))
    for (const event of expected) expect(told).toContainEqual(expect.objectContaining(event))
    expect(told).toHaveLength(expected.length)
    expect(new Set(events.map(({ sdk }) => sdk.version))).toEqual(
      new Set([sdkVersions[variant.sdkMajor]]),
    )
  })

  it('names the digest of a render, which the error page shows', async () => {
    const { answers, items } = await live(variant, 'given')
    const page = answers.find(({ title }) => title === 'fail in a server component')
    const digests = items.flatMap(({ payload }) => {
      const digest = (payload as Partial<EventPayload>).tags?.['next.digest']
      return digest === undefined ? [] : [digest]
    })
    expect(digests.length).toBeGreaterThan(0)
    expect(digests.some((digest) => page?.body.includes(digest))).toBe(true)
  })

  it('lets no secret of a failure out', async () => {
    const { requests: sent } = await live(variant, 'given')
    const secrets = requests.flatMap((request) => request.secrets)
    expect(leaksIn(evidenceOf(sent), secrets).map(({ canary }) => canary.id)).toEqual([])
    expect(secrets.length).toBeGreaterThan(4)
  })

  it('shows visitors neither the message nor the stack of a failure', async () => {
    for (const dsn of ['given', 'none'] as const) {
      const { answers } = await live(variant, dsn)
      const shown = answers.map(({ body }) => body).join('\n')
      expect(shown).not.toMatch(/cannot reach the ledger|ledger at|payment of|no price for/)
      expect(shown).not.toMatch(/\n\s+at .+:\d+:\d+/)
    }
  })

  it('without a DSN answers the same bytes, sends nothing and loads no vendor', async () => {
    const off = await live(variant, 'none')
    const on = await live(variant, 'given')
    expect(off.answers).toEqual(on.answers)
    expect(off.requests).toEqual([])
    expect(off.printed).not.toContain('tacet')
    expect(off.sight.modules.filter(isVendor)).toEqual([])
    expect(off.sight.edgeGlobals.filter((name) => /sentry|tacet/i.test(name))).toEqual([])
    // The look can see: it finds them when telemetry is on.
    expect(on.sight.modules.some(isVendor)).toBe(true)
    expect(on.sight.edgeGlobals).toContain('__SENTRY__')
  })
})

function pick(
  tags: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([name]) => names.includes(name)))
}
