import { openInbox, type Inbox } from '@tacet/inbox'
import { createTunnel } from '@tacet/browser/tunnel'
import { publicConfig } from '@tacet/node/public-config'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildPage } from './build-page.ts'
import { closeChromium, withPage } from './chromium.ts'
import { servePage, type PageServer } from './serve-page.ts'

const secret = ['correct', 'horse', 'battery'].join('-')

let inbox: Inbox
beforeAll(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.clear())
afterAll(async () => {
  await inbox.close()
  await closeChromium()
})

/** The image with what one operator gave it: the page asks here, and posts here. */
function serveFor(
  folder: string,
  env: Readonly<Record<string, string>>,
  tunnel?: string,
): Promise<PageServer> {
  const config = publicConfig({ env, ...(tunnel === undefined ? {} : { tunnel }) })
  const take = createTunnel({ env })
  return servePage(folder, {
    answer(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://page.test')
      if (pathname === '/telemetry-config') config(request, response)
      else if (pathname === '/telemetry') void take(request, response)
      else return false
      return true
    },
  })
}

/** Opens the page, and resolves to its last title and to what it asked for. */
async function visit({ url }: PageServer): Promise<{ title: string; asked: readonly string[] }> {
  return withPage(async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    await page.goto(`${url}/?token=${secret}`)
    await page.waitForFunction(() => /^o(?:n|ff)\b/.test(document.title))
    return { title: await page.title(), asked }
  })
}

describe.each(['11', '10'] as const)('one image, version %s of the SDK', (sdkMajor) => {
  let folder: string
  beforeAll(async () => {
    folder = await buildPage('one-image', sdkMajor)
  })

  test('an operator without a DSN has a page that asks once and says nothing', async () => {
    const server = await serveFor(folder, { SENTRY_DSN: inbox.dsn })
    const { title, asked } = await visit(server)
    await server.close()
    expect(title).toBe('off: no-dsn')
    expect(asked.filter((line) => line.includes('/telemetry'))).toEqual([
      `GET ${server.url}/telemetry-config`,
    ])
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([])
    expect(inbox.requests).toEqual([])
  })

  test('an operator with a DSN has one that reports to it, under that operator’s names', async () => {
    const env = {
      PUBLIC_SENTRY_DSN: inbox.dsn,
      SENTRY_ENVIRONMENT: 'staging',
      SENTRY_RELEASE: 'shop@1.2.3',
    }
    const server = await serveFor(folder, env)
    expect((await visit(server)).title).toBe('on')
    await server.close()
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({ environment: 'staging', release: 'shop@1.2.3' })
    expect(inbox.contains(secret)).toEqual([])
  })

  test('with a tunnel it posts to its own origin alone, and is scrubbed again there', async () => {
    const server = await serveFor(folder, { PUBLIC_SENTRY_DSN: inbox.dsn }, '/telemetry')
    const { title, asked } = await visit(server)
    await server.close()
    expect(title).toBe('on')
    expect(asked.filter((line) => !line.includes(` ${server.url}/`))).toEqual([])
    expect(asked).toContain(`POST ${server.url}/telemetry`)
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(payload).toMatchObject({ tags: { shop: 'north' } })
    expect(inbox.contains(secret)).toEqual([])
    expect(inbox.requests.every(({ headers }) => headers['user-agent'] === 'tacet-tunnel')).toBe(
      true,
    )
  })

  test('an operator whose DSN has a slip in it has a silent page', async () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const server = await serveFor(folder, { PUBLIC_SENTRY_DSN: 'https://key@' })
    print.mockRestore()
    expect((await visit(server)).title).toBe('off: no-dsn')
    await server.close()
    expect(inbox.requests).toEqual([])
  })
})
