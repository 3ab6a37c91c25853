import { describe, expect, it } from 'vitest'
import { traceTargets } from './sentry/trace-targets.ts'
import { majors, usePages } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()

describe.each(majors)('with @sentry/browser %s, trace headers', (major) => {
  it('go to the origins that the app names, and to nobody else', async () => {
    const inbox = await receive()
    const named = await receive()
    const other = await receive()
    const { page, status } = await visit({
      major,
      head: `<meta name="tacet-dsn" content="${inbox.dsn}" data-backend="sentry" data-traces-sample-rate="1">`,
      ask: {
        settings: { tracePropagationTargets: [named.url], propagateTraceparent: true },
      },
    })
    await status()
    await page.evaluate(
      async (urls) => {
        // Without CORS in between: what the request carries is what counts.
        for (const url of urls) await fetch(url, { method: 'POST' }).catch(() => undefined)
      },
      [`${named.url}/orders`, `${other.url}/?${named.url}`, '/told.js?mine'],
    )
    const [asked] = named.requests
    const preflight = asked?.headers['access-control-request-headers'] ?? ''
    expect([...Object.keys(asked?.headers ?? {}), preflight].join()).toContain('traceparent')
    for (const { headers } of other.requests) {
      expect(JSON.stringify(headers)).not.toMatch(/sentry-trace|traceparent|baggage/)
    }
  })
})

interface Named {
  tag(key: string, value: string): void
  getActiveSpan(): unknown
  updateSpanName(span: unknown, name: string): void
  addIntegration(integration: unknown): void
  browserTracingIntegration(): unknown
}

describe.each(majors)(
  'with @sentry/browser %s, a named origin learns no name of a trace',
  (major) => {
    const word = ['for', 'nobody', 'else'].join('-')
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    }

    it.each(['started', 'guarded'] as const)('from an app that is %s', async (app) => {
      const inbox = await receive()
      const head = `<meta name="tacet-dsn" content="${inbox.dsn}" data-backend="sentry" data-traces-sample-rate="1">`
      const baggage: unknown[] = []
      const { page, origin } = await visit({
        major,
        app,
        head,
        ask: {
          env: { TACET_BACKEND: 'sentry' },
          settings: { tracePropagationTargets: ['/named'] },
          options: { dsn: inbox.dsn, tracesSampleRate: 1, traceLifecycle: 'static' },
        },
        answer: (path, request, response) => {
          if (!path.startsWith('/named')) return false
          baggage.push(request.headers['baggage'])
          response.writeHead(200, cors).end()
          return true
        },
      })
      await page.waitForFunction(
        () => (globalThis as { page?: { started?: boolean } }).page?.started,
      )
      await page.evaluate(
        async ([url = '', name = '']) => {
          const { page: own } = globalThis as unknown as { page: Partial<Named> }
          own.addIntegration?.(own.browserTracingIntegration?.())
          // Both ways, it names the page load, which is the root of the trace.
          own.tag?.('http.route', name)
          own.updateSpanName?.(own.getActiveSpan?.(), name)
          await fetch(url)
        },
        [`${origin}/named`, `reset ${word}`],
      )
      expect(baggage).toHaveLength(1)
      expect(baggage[0]).toContain('sentry-trace_id=')
      expect(String(baggage[0])).not.toContain(word)
    })
  },
)

describe('a target', () => {
  const own = 'https://shop.example'
  const fits = (target: RegExp | string, url: string): boolean =>
    traceTargets([target], own).some((pattern) => pattern.test(url))

  it.each([
    ['https://api.example', 'https://api.example/orders'],
    ['https://api.example', 'https://api.example?x=1'],
    ['api.example', 'https://api.example/orders'],
    ['api.example:8443', 'https://api.example:8443/orders'],
    ['/api/', 'https://shop.example/api/orders'],
    ['/', 'https://shop.example/'],
    [/^https:\/\/api\./, 'https://api.example/'],
  ])('%s fits %s', (target, url) => {
    expect(fits(target, url)).toBe(true)
  })

  it.each([
    ['https://api.example', 'https://api.example.evil.test/orders'],
    ['https://api.example', 'https://evil.test/?https://api.example'],
    ['https://api.example', 'https://api.example@evil.test/'],
    ['api.example', 'https://evil.test/api.example'],
    ['api.example', 'https://my-api.example/'],
    ['/api/', 'https://evil.test/api/orders'],
    ['/', 'https://shop.example.evil.test/'],
    ['', 'https://shop.example/'],
  ])('%s does not fit %s', (target, url) => {
    expect(fits(target, url)).toBe(false)
  })
})
