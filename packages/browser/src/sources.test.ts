import { describe, expect, it } from 'vitest'
import type * as facade from './index.ts'
import { usePages, type Served } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()

const json = (value: unknown): string =>
  `<script type="application/json" id="tacet-config">${JSON.stringify(value)}</script>`
const meta = (dsn: string): string => `<meta name="tacet-dsn" content="${dsn}">`
const config = (body: string, status = 200): NonNullable<Served['answer']> => {
  return (path, _, response) => {
    if (path !== '/config') return false
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    return true
  }
}

const sources: Record<string, (dsn: string) => Served> = {
  'settings.dsn': (dsn) => ({ ask: { settings: { dsn } }, head: meta('https://k@other.test/1') }),
  PUBLIC_SENTRY_DSN: (dsn) => ({
    ask: { env: { PUBLIC_SENTRY_DSN: dsn, SENTRY_DSN: 'https://k@other.test/1' } },
    head: meta('https://k@other.test/1'),
  }),
  meta: (dsn) => ({ head: meta(` ${dsn} `) + json({ dsn: 'https://k@other.test/1' }) }),
  script: (dsn) => ({ head: json({ dsn }), ask: { settings: { configUrl: '/config' } } }),
  'settings.configUrl': (dsn) => ({
    head: meta('') + json({ dsn: null }),
    ask: { settings: { configUrl: '/config' } },
    answer: config(JSON.stringify({ dsn })),
  }),
}

describe('a DSN is found in', () => {
  it.each(Object.entries(sources))('%s', async (rule, serve) => {
    const inbox = await receive()
    const { page, status, printed } = await visit(serve(inbox.dsn))
    expect(await status()).toMatchObject({ on: true, rule })
    await page.evaluate(() => reportError(new Error('found')))
    await inbox.waitFor(({ type }) => type === 'event')
    expect(printed).toEqual([expect.stringContaining('found')])
  })
})

it('the endpoint is not asked when the page itself names a DSN', async () => {
  const inbox = await receive()
  const { requests, status } = await visit(sources['script']!(inbox.dsn))
  await status()
  expect(requests).not.toContain('GET /config')
})

it('what the operator says besides stands over what was known at build time', async () => {
  const inbox = await receive()
  const { page, status } = await visit({
    ask: { env: { SENTRY_ENVIRONMENT: 'build', SENTRY_RELEASE: 'shop@1' } },
    head: `<meta name="tacet-dsn" content="${inbox.dsn}" data-environment="north" data-backend="sentry" data-policy="strict">`,
  })
  expect(await status()).toMatchObject({ on: true, backend: 'sentry', policy: 'strict' })
  await page.evaluate(() => reportError(new Error('free text')))
  const { payload } = await inbox.waitFor(({ type }) => type === 'event')
  expect(payload).toMatchObject({ environment: 'north', release: 'shop@1' })
  expect(inbox.contains('free text')).toEqual([])
})

const slips: Record<string, { served: Served; reason: string; line?: string }> = {
  'a DSN with a slip in it': {
    served: { head: meta('https://key-of-mine@host') + json({ dsn: 'https://k@other.test/1' }) },
    reason: 'invalid-dsn',
    line: 'tacet: telemetry is off: meta is not a valid DSN (expected https://<key>@<host>/<project>)',
  },
  'JSON with a slip in it': {
    served: {
      head: '<script type="application/json" id="tacet-config">{"dsn":"https://k@h/1",}</script>',
    },
    reason: 'invalid-dsn',
    line: 'tacet: telemetry is off: script is not a valid DSN (expected https://<key>@<host>/<project>)',
  },
  'a kill switch that is no plain yes': {
    served: { head: meta('https://k@h.test/1'), ask: { env: { TACET_DISABLED: 'perhaps' } } },
    reason: 'disabled',
    line: 'tacet: telemetry is off: TACET_DISABLED is neither yes nor no (use 1 or 0)',
  },
  'an endpoint that fails': {
    served: { ask: { settings: { configUrl: '/config' } }, answer: config('', 500) },
    reason: 'no-dsn',
    line: 'tacet: telemetry is off: `configUrl` gave no answer (a path of this origin, 200 or 204)',
  },
  'an endpoint without end': {
    served: {
      ask: { settings: { configUrl: '/config' } },
      answer: config(JSON.stringify({ dsn: 'https://k@h.test/1', filler: 'x'.repeat(70_000) })),
    },
    reason: 'no-dsn',
    line: 'tacet: telemetry is off: `configUrl` gave no answer (a path of this origin, 200 or 204)',
  },
  'an endpoint that sends elsewhere': {
    served: {
      ask: { settings: { configUrl: '/config' } },
      answer: (path, _, response) => {
        if (path !== '/config') return false
        response.writeHead(302, { location: '/told.js' }).end()
        return true
      },
    },
    reason: 'no-dsn',
    line: 'tacet: telemetry is off: `configUrl` gave no answer (a path of this origin, 200 or 204)',
  },
}

describe('telemetry is off, with one line that holds no value, after', () => {
  it.each(Object.entries(slips))('%s', async (_, { served, reason, line }) => {
    const { status, printed } = await visit(served)
    expect(await status()).toMatchObject({ on: false, reason })
    expect(printed).toEqual([line])
  })
})

it('an endpoint of another origin is not asked', async () => {
  const inbox = await receive()
  const { status } = await visit({ ask: { settings: { configUrl: `${inbox.url}/config` } } })
  expect(await status()).toMatchObject({ on: false, reason: 'no-dsn' })
  expect(inbox.requests).toEqual([])
})

it('a second start gets the status of the first', async () => {
  const inbox = await receive()
  const { page, status } = await visit({ head: meta(inbox.dsn) })
  await status()
  const again = await page.evaluate(async () => {
    const { page: own } = globalThis as unknown as { page: typeof facade }
    return own.start({ PUBLIC_SENTRY_DSN: 'https://k@other.test/1' })
  })
  expect(again).toMatchObject({ on: true, rule: 'meta' })
})
