import { describe, expect, it } from 'vitest'
import type * as facade from './index.ts'
import { majors, usePages } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()

const meta = (dsn: string): string =>
  `<meta name="tacet-dsn" content="${dsn}" data-backend="sentry" data-traces-sample-rate="1">`

type Facade = typeof facade

describe.each(majors)('with @sentry/browser %s', (major) => {
  it('an endless loop of errors costs some requests, and the rest is counted', async () => {
    const inbox = await receive()
    const { page, requests, status } = await visit({ major, head: meta(inbox.dsn) })
    await status()
    const counters = await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      for (let number = 0; number < 10_000; number += 1) own.capture(new Error(`loop ${number}`))
      await own.flush(10_000)
      return own.status().counters
    })
    const posts = requests.filter((request) => request.startsWith('POST'))
    expect(posts.length).toBeGreaterThan(0)
    expect(posts.length).toBeLessThan(80)
    expect(counters?.refused['too-many']).toBeGreaterThan(9_000)
  })

  it('a blocker, or a policy that names no backend, is not felt', async () => {
    const { page, printed, status } = await visit({
      major,
      head: '<meta name="tacet-dsn" content="https://key@errors.test/1">',
      policy: "default-src 'self' 'unsafe-inline' data:",
    })
    expect(await status()).toMatchObject({ on: true })
    const unhandled = await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      let seen = 0
      addEventListener('unhandledrejection', () => {
        seen += 1
      })
      own.capture(new Error('for nobody'))
      await own.flush()
      return seen
    })
    expect(unhandled).toBe(0)
    expect(printed.filter((line) => !line.includes('Content Security Policy'))).toEqual([])
  })

  it('where built-ins are frozen, an error still arrives', async () => {
    const inbox = await receive()
    const frozen = '<script>for (const one of [console, Error]) Object.freeze(one)</script>'
    const { page, status } = await visit({ major, head: frozen + meta(inbox.dsn) })
    expect(await status()).toMatchObject({ on: true })
    await page.evaluate(() => {
      const { page: own } = globalThis as unknown as { page: Facade }
      own.capture(new Error('nothing can be patched'))
    })
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(JSON.stringify(payload)).toContain('nothing can be patched')
  })

  it('a console that throws stays with who made it throw', async () => {
    const { printed, status } = await visit({
      major,
      head: meta('https://key@errors.test/1'),
      // Refused by a part that warns, and by the engine; the last word is that of `start` itself.
      ask: {
        settings: {
          sentry: { tracesSampleRate: 2 },
          policy: { rules: [{ id: '', pattern: /x/, method: 'remove' }] },
        },
      },
      before: () => {
        Object.defineProperty(console, 'warn', {
          value() {
            throw new Error('fail on console')
          },
        })
      },
    })
    expect(await status()).toMatchObject({ on: false, reason: 'sdk-failed' })
    expect(printed).toEqual([])
  })

  it('built-ins that are frozen between loading and starting turn it off, and nothing else', async () => {
    const { page, printed } = await visit({ major })
    const answer = await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      Object.freeze(Reflect)
      return own.start({ PUBLIC_SENTRY_DSN: 'https://key@errors.test/1' })
    })
    expect(answer).toMatchObject({ on: false, reason: 'sdk-failed', rule: 'PUBLIC_SENTRY_DSN' })
    expect(printed).toEqual([])
  })

  it('a slip in the policy is named, not taken for a chunk that failed', async () => {
    const { printed, status } = await visit({
      major,
      head: meta('https://key@errors.test/1'),
      ask: { settings: { policy: { rules: [{ id: '', pattern: /x/, method: 'remove' }] } } },
    })
    expect(await status()).toMatchObject({ on: false, reason: 'sdk-failed' })
    expect(printed).toEqual([
      'tacet: telemetry is off: policy.rules[0].id must be a name for findings',
    ])
  })

  it('what is reported in the last moment arrives', async () => {
    const inbox = await receive()
    const { page, origin, status } = await visit({
      major,
      head: meta(inbox.dsn),
    })
    await status()
    // The code for lines comes with the first one.
    await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      own.log.info('first line')
      await own.flush()
    })
    await page.evaluate(() => {
      const { page: own } = globalThis as unknown as { page: Facade }
      addEventListener('click', () => {
        own.capture(new Error('last error'))
        own.log.warn('last line')
        location.assign('/told.js')
      })
      document.querySelector('button')?.click()
    })
    await page.waitForURL(`${origin}/told.js`)
    await inbox.waitFor(({ raw }) => String(raw).includes('last error'))
    await inbox.waitFor(({ raw }) => String(raw).includes('last line'))
  })

  it('a part that cannot be loaded costs that part, with one line', async () => {
    const inbox = await receive()
    const { page, printed, status } = await visit({
      major,
      head: meta(inbox.dsn),
      answer: (path, _, response) => {
        if (!path.startsWith('/logs')) return false
        response.writeHead(404).end()
        return true
      },
    })
    expect(await status()).toMatchObject({ on: true })
    await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      own.log.info('for nobody')
      own.log.info('again')
      own.capture(new Error('still told'))
      await own.flush()
    })
    await inbox.waitFor(({ raw }) => String(raw).includes('still told'))
    expect(printed).toEqual([
      'tacet: logs is left out: its chunk failed to load (check network and CSP)',
    ])
  })

  it('an error of which a browser says nothing is not told', async () => {
    const inbox = await receive()
    const { page, status } = await visit({ major, head: meta(inbox.dsn) })
    await status()
    await page.evaluate(() => {
      dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))
      dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop limit exceeded' }))
      dispatchEvent(new ErrorEvent('error', { message: 'thrown without an object' }))
    })
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    expect(JSON.stringify(payload)).toContain('thrown without an object')
    await inbox.settle()
    expect(inbox.items.filter(({ type }) => type === 'event')).toHaveLength(1)
  })

  it('an error that cannot be read, or a hook that throws, costs itself', async () => {
    const inbox = await receive()
    const { page, status } = await visit({ major, head: meta(inbox.dsn) })
    await status()
    await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      const hostile = new Proxy(new Error('x'), {
        get() {
          throw new Error('from the app')
        },
      })
      own.capture(hostile)
      own.capture(Symbol('x'))
      own.capture(undefined)
      const endless = (function* () {
        for (;;) yield 'more'
      })()
      own.capture(new Error('odd'), { fingerprint: endless as unknown as string[] })
      own.capture(new Error('afterwards'))
      await own.flush()
    })
    await inbox.waitFor(({ raw }) => String(raw).includes('afterwards'))
  })
})

describe('what leaves', () => {
  it('has no cookie, and no more of the page than its origin, beside the bytes that the gate let through', async () => {
    const inbox = await receive()
    const { page, origin, status } = await visit({
      query: '?token=of-the-address',
      head: meta(inbox.dsn),
    })
    await page.evaluate(() => {
      document.cookie = 'session=1'
    })
    await status()
    await page.evaluate(() => reportError(new Error('seen')))
    const request = await inbox.waitForRequest(({ method }) => method === 'POST')
    expect(request.headers['cookie']).toBeUndefined()
    expect(request.headers['referer'] ?? `${origin}/`).toBe(`${origin}/`)
    expect(inbox.contains('of-the-address')).toEqual([])
  })

  it('keeps what could not be sent, cleaned, when the app opted in to a store', async () => {
    const inbox = await receive()
    inbox.fault({ reset: true })
    const { page, status } = await visit({ head: meta(inbox.dsn), ask: { parts: ['offline'] } })
    await status()
    await page.evaluate(() => reportError(new Error(`kept, password=${'hunter'}2x`)))
    const stored = await page.evaluate(async () => {
      const request = async <T>(asked: IDBRequest<T>): Promise<T> =>
        new Promise((resolve) => asked.addEventListener('success', () => resolve(asked.result)))
      // Opening it first would make an empty one.
      const exists = async (): Promise<boolean> =>
        (await indexedDB.databases()).some(({ name }) => name === 'sentry-offline')
      for (;;) {
        if (await exists()) {
          const database = await request(indexedDB.open('sentry-offline'))
          const queue = database.transaction('queue').objectStore('queue')
          const all = (await request(queue.getAll())) as (Uint8Array | string)[]
          database.close()
          if (all.length > 0) {
            const texts = all.map((one) =>
              typeof one === 'string' ? one : new TextDecoder().decode(one),
            )
            return texts.join('')
          }
        }
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    })
    expect(stored).toContain('kept, password=')
    expect(stored).not.toContain('hunter2x')
  })
})
