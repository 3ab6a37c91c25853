import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openInbox, type Inbox } from '@tacet/inbox'
import { launchChromium } from '@tacet/inbox/chromium'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Ask } from './ask.ts'
import { type App, buildPage, type Major } from './build-page.ts'

type Browser = Awaited<ReturnType<typeof launchChromium>>
type ChromiumPage = Awaited<ReturnType<Browser['newPage']>>

/** How a page is served. */
export interface Served {
  readonly major?: Major
  readonly app?: App
  /** Markup in the head, before the script. */
  readonly head?: string
  readonly ask?: Ask
  /** Of the page's address, for example `?q=1#early`. */
  readonly query?: string
  /** Answers a path itself, and says so by `true`. */
  readonly answer?: (path: string, request: IncomingMessage, response: ServerResponse) => boolean
  /** Holds back the code that is loaded late until the page has asked for `/happened`. */
  readonly hold?: boolean
  /** A Content-Security-Policy. */
  readonly policy?: string
  /** Runs in the page before anything else. */
  readonly before?: () => void
}

/** One open page. */
export interface Visit {
  readonly page: ChromiumPage
  /** The page's own origin. */
  readonly origin: string
  /** Method, path and host of each request, in their order. */
  readonly requests: readonly string[]
  /** Lines of the console that hold `tacet:`, and uncaught errors. */
  readonly printed: readonly string[]
  /** What `start` answered. */
  status(): Promise<Status>
}

/** What the tests read of a status. */
export interface Status {
  readonly on: boolean
  readonly reason?: string
  readonly rule: string
  readonly counters?: { readonly refused: Readonly<Record<string, number>> }
}

/** Both majors. */
export const majors: readonly Major[] = ['10', '11']

/** Opens pages and inboxes in the tests of one file, and closes them after each. */
export function usePages(): {
  visit(served: Served): Promise<Visit>
  receive(): Promise<Inbox>
} {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(() => browser?.close())

  const opened: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of opened.splice(0)) await close()
  })

  return {
    async visit(served) {
      if (browser === undefined) throw new Error('visit from within a test')
      const folder = await buildPage(served.major ?? '11', served.app ?? 'started')
      let release: () => void = () => undefined
      const happened = new Promise<void>((resolve) => {
        release = resolve
      })
      const server = createServer((request, response) => {
        if (request.url === '/happened') release()
        const answer = (): void => answerFrom(folder, served, request, response)
        if (served.hold === true && request.url?.startsWith('/on')) void happened.then(answer)
        else answer()
      })
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const context = await browser.newContext()
      opened.push(
        () => context.close(),
        () => server.close(),
      )
      const page = await context.newPage()
      const requests: string[] = []
      const printed: string[] = []
      page.on('request', (request) => {
        const { host, pathname } = new URL(request.url())
        requests.push(`${request.method()} ${origin.endsWith(host) ? '' : host}${pathname}`)
      })
      page.on('console', (line) => {
        if (line.text().includes('tacet:')) printed.push(line.text())
      })
      page.on('pageerror', (error) => printed.push(`uncaught: ${error.message}`))
      if (served.before !== undefined) await page.addInitScript(served.before)
      await page.goto(`${origin}/${served.query ?? ''}`)
      return {
        page,
        origin,
        requests,
        printed,
        status: () =>
          page.evaluate(async () => {
            const { page: own } = globalThis as unknown as { page: { started: Promise<Status> } }
            return own.started
          }),
      }
    },
    async receive() {
      const inbox = await openInbox()
      opened.push(() => inbox.close())
      return inbox
    },
  }
}

function answerFrom(
  folder: string,
  { head = '', ask = {}, policy, answer: own }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://page')
  if (own?.(pathname, request, response) === true) return
  if (pathname === '/') {
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    })
    response.end(
      `<!doctype html><head>${head}<link rel="icon" href="data:,">` +
        `<script src="/told.js"></script><script type="module" src="/entry.js"></script></head>` +
        '<body><button aria-label="label of the button">go</button></body>',
    )
    return
  }
  response.setHeader('content-type', 'text/javascript')
  if (pathname === '/told.js') return void response.end(`globalThis.ask = ${JSON.stringify(ask)}`)
  try {
    response.end(readFileSync(join(folder, pathname)))
  } catch {
    response.writeHead(404).end()
  }
}
