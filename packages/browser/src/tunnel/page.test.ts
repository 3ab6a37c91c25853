import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openInbox, type Inbox } from '@tacet/inbox'
import { launchChromium } from '@tacet/inbox/chromium'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildPage, type BuiltPage } from '../testing/tunnel/build-page.ts'
import { createTunnel } from './create-tunnel.ts'

const secret = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')

let chromium: Awaited<ReturnType<typeof launchChromium>>
let inbox: Inbox
beforeAll(async () => {
  chromium = await launchChromium()
  inbox = await openInbox()
})
afterEach(() => inbox.clear())
afterAll(async () => {
  await chromium.close()
  await inbox.close()
})

/** The page and its tunnel on one origin, as a product serves them. */
async function serve(files: BuiltPage): Promise<{ origin: string; close: () => void }> {
  const env = { PUBLIC_SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  const tunnel = createTunnel({ env, warn: () => {} })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    if (pathname === '/telemetry') return void tunnel(request, response)
    const file = files.get(pathname === '/' ? '/index.html' : pathname)
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    return void response
      .writeHead(file === undefined ? 404 : 200, { 'content-type': type })
      .end(file)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}

/** Opens the page until its SDK says that everything is sent; resolves to where it posted to. */
async function visit(origin: string, tunnel: string | undefined): Promise<string[]> {
  const page = await chromium.newPage()
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).origin)
  })
  await page.context().addCookies([{ name: 'sid', value: secret, url: origin }])
  const asked = new URLSearchParams({ dsn: inbox.dsn, secret, ...(tunnel && { tunnel }) })
  await page.goto(`${origin}/?${asked}`)
  await page.waitForFunction(() => document.title === 'flushed')
  // Leaving ends what the SDK still measures.
  await page.goto('about:blank')
  await page.close()
  await inbox.settle()
  return posts
}

describe.each(['11', '10'] as const)('version %s of the SDK, everything on', (sdk) => {
  let served: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    served = await serve(await buildPage(sdk))
  })
  afterAll(() => served.close())

  const types = (): string[] => [...new Set(inbox.items.map(({ type }) => type))]
  const traced = sdk === '11' ? 'span' : 'transaction'

  test('by itself sends the secret in all it says', async () => {
    await visit(served.origin, undefined)
    expect(types()).toEqual(expect.arrayContaining(['event', 'feedback', 'log', traced]))
    expect(inbox.contains(secret).length).toBeGreaterThan(3)
  })

  test('through the tunnel says the same without it, and talks to its own origin alone', async () => {
    const posts = await visit(served.origin, '/telemetry')
    expect(new Set(posts)).toEqual(new Set([served.origin]))
    expect(types()).toEqual(
      expect.arrayContaining(['event', 'feedback', 'log', 'trace_metric', traced]),
    )
    // Sessions are not opted in.
    expect(types()).not.toContain('session')
    expect(inbox.contains(secret)).toEqual([])
    expect(inbox.contains('{{auto}}')).toEqual([])
    expect(inbox.requests.every(({ headers }) => headers['cookie'] === undefined)).toBe(true)
    const event = inbox.items.find(({ type }) => type === 'event')?.payload
    expect(event).toMatchObject({ user: { id: '7' }, exception: { values: [{ type: 'Error' }] } })
  })
})
