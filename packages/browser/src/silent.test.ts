import { describe, expect, it } from 'vitest'
import { usePages, type Served } from './testing/page/use-pages.ts'

const { visit } = usePages()

/** Writes down what is added to the page; runs before its code. */
function watchPage(): void {
  const watch = { listeners: [] as string[], globals: Reflect.ownKeys(globalThis) }
  Object.assign(globalThis, { watch })
  const { addEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function add(
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    const signal = typeof options === 'object' ? options.signal : undefined
    if (this === globalThis || this === document) {
      watch.listeners.push(type)
      signal?.addEventListener('abort', () => {
        watch.listeners.splice(watch.listeners.indexOf(type), 1)
      })
    }
    addEventListener.call(this, type, listener, options)
  }
}

const off: Record<string, { served: Served; reason: string; rule: string; more?: string[] }> = {
  'nothing names a DSN': { served: {}, reason: 'no-dsn', rule: 'PUBLIC_SENTRY_DSN' },
  'every place is blank': {
    served: {
      head: '<meta name="tacet-dsn" content=" "><script type="application/json" id="tacet-config">{"dsn": ""}</script>',
      ask: { env: { PUBLIC_SENTRY_DSN: '' }, settings: { dsn: ' ' } },
    },
    reason: 'no-dsn',
    rule: 'PUBLIC_SENTRY_DSN',
  },
  "only the server's variable is set": {
    served: { ask: { env: { SENTRY_DSN: 'https://k@errors.example/1' } } },
    reason: 'no-dsn',
    rule: 'PUBLIC_SENTRY_DSN',
  },
  'TACET_DISABLED is set': {
    served: { ask: { env: { TACET_DISABLED: '1', PUBLIC_SENTRY_DSN: 'https://k@e.example/1' } } },
    reason: 'disabled',
    rule: 'TACET_DISABLED',
  },
  'DO_NOT_TRACK is set': {
    served: { ask: { env: { DO_NOT_TRACK: 1, PUBLIC_SENTRY_DSN: 'https://k@e.example/1' } } },
    reason: 'do-not-track',
    rule: 'DO_NOT_TRACK',
  },
  'the endpoint answers 204': {
    served: {
      ask: { settings: { configUrl: '/config' } },
      answer: (path, _, response) => {
        if (path !== '/config') return false
        response.writeHead(204).end()
        return true
      },
    },
    reason: 'no-dsn',
    rule: 'settings.configUrl',
    more: ['GET /ask.js', 'GET /config'],
  },
}

describe('a page is left alone', () => {
  it.each(Object.entries(off))('when %s', async (_, { served, reason, rule, more = [] }) => {
    const { page, requests, printed, status } = await visit({ ...served, before: watchPage })
    expect(await status()).toEqual({ on: false, reason, rule })
    const after = await page.evaluate(() => {
      const { watch } = globalThis as unknown as {
        watch: { listeners: string[]; globals: PropertyKey[] }
      }
      const mine = new Set<PropertyKey>(['ask', 'page', 'watch'])
      const own = Reflect.ownKeys(globalThis).filter((key) => !mine.has(key))
      return {
        listeners: watch.listeners,
        globals: own.filter((key) => !watch.globals.includes(key)).map(String),
        meeting: Reflect.ownKeys(Reflect).filter((key) => String(key).includes('tacet')).length,
        stored: localStorage.length + sessionStorage.length + document.cookie.length,
        markup: document.querySelectorAll('iframe,link[rel=modulepreload]').length,
      }
    })
    expect(after).toEqual({ listeners: [], globals: [], meeting: 0, stored: 0, markup: 0 })
    const expected = ['GET /', 'GET /told.js', 'GET /entry.js', ...more]
    // A bundler may split off a few lines that are ours.
    expect(requests.filter((one) => !/preload|warn/.test(one)).toSorted()).toEqual(
      expected.toSorted(),
    )
    expect(printed).toEqual([])
  })
})
