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
