import { describe, expect, it } from 'vitest'
import { majors, usePages } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()

interface ErrorEvent {
  readonly exception: {
    readonly values: readonly {
      readonly type: string
      readonly value: string
      readonly mechanism: { readonly handled: boolean }
      readonly stacktrace?: { readonly frames: readonly { readonly filename: string }[] }
    }[]
  }
}

describe.each(majors)('with @sentry/browser %s', (major) => {
  it('what happens before the SDK is there is told once, with stacks', async () => {
    const inbox = await receive()
    const { page, origin, status } = await visit({
      major,
      head: `<meta name="tacet-dsn" content="${inbox.dsn}">`,
      query: '?visit=1#early',
      hold: true,
    })
    expect(await status()).toMatchObject({ on: true })
    await page.evaluate(() => reportError(new Error('thrown late')))
    await inbox.waitFor(({ raw }) => String(raw).includes('thrown late'))
    await inbox.settle()
    const errors = inbox.items
      .filter(({ type }) => type === 'event')
      .map(({ payload }) => (payload as ErrorEvent).exception.values.at(-1))
    // Requests overtake each other.
    expect(errors.map((error) => `${error?.value} ${error?.mechanism.handled}`).toSorted()).toEqual(
      ['rejected early false', 'thrown early false', 'thrown late false', 'told early true'],
    )
    for (const error of errors.filter((one) => one?.value.endsWith('early'))) {
      expect(error?.stacktrace?.frames.at(-1)?.filename).toBe(`${origin}/entry.js`)
    }
  })

  it('the page goes on to listen to itself alone when the code cannot be loaded', async () => {
    const { page, printed, status } = await visit({
      major,
      head: '<meta name="tacet-dsn" content="https://key@errors.test/1">',
      answer: (path, _, response) => {
        if (!path.startsWith('/on')) return false
        response.writeHead(404).end()
        return true
      },
    })
    expect(await status()).toEqual({ on: false, reason: 'sdk-failed', rule: 'meta' })
    await page.evaluate(() => reportError(new Error("the page's own")))
    expect(printed).toEqual([
      'tacet: telemetry is off: no chunk (CSP?)',
      "uncaught: the page's own",
    ])
    expect(await page.evaluate(() => Object.getOwnPropertySymbols(Reflect).map(String))).toEqual([
      'Symbol(Symbol.toStringTag)',
    ])
  })
})
