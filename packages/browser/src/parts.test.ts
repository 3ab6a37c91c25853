import { describe, expect, it } from 'vitest'
import type * as facade from './index.ts'
import { majors, usePages } from './testing/page/use-pages.ts'

const { visit, receive } = usePages()
const word = ['blue', 'heron', 'lamp'].join('-')

type Facade = typeof facade

describe.each(majors)('with @sentry/browser %s, a page that named', (major) => {
  it('breadcrumbs tells what happened before, without labels and objects', async () => {
    const inbox = await receive()
    const { page, status } = await visit({
      major,
      head: `<meta name="tacet-dsn" content="${inbox.dsn}">`,
      ask: { parts: ['breadcrumbs'] },
    })
    await status()
    await page.getByRole('button').click()
    await page.evaluate(async (said) => {
      const { console: own } = globalThis
      own.warn('low on stock', { said })
      await fetch('/told.js?page=2')
      reportError(new Error('afterwards'))
    }, word)
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    const { breadcrumbs } = payload as { breadcrumbs: { category: string; message?: string }[] }
    expect(breadcrumbs.map(({ category, message }) => [category, message])).toEqual([
      ['ui.click', 'body > button'],
      ['console', 'low on stock [Object]'],
      ['fetch', undefined],
    ])
    expect(inbox.contains(word)).toEqual([])
    expect(inbox.contains('label of the button')).toEqual([])
  })

  it('sessions, and imports the whole facade, sends logs, metrics, spans and sessions', async () => {
    const inbox = await receive()
    const { page, status } = await visit({
      major,
      head: `<meta name="tacet-dsn" content="${inbox.dsn}" data-backend="sentry" data-release="shop@1" data-traces-sample-rate="1">`,
      ask: { parts: ['sessions'] },
    })
    await status()
    const result = await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      own.log.info('a line')
      own.metric.count('clicks', 2)
      own.tag('http.route', '/orders/:id')
      return own.span('work', () => 7)
    })
    expect(result).toBe(7)
    await inbox.waitFor(({ type }) => type === 'session')
    const transaction = await inbox.waitFor(({ type }) => type === 'transaction')
    expect(transaction.payload).toMatchObject({
      transaction: '/orders/:id',
      transaction_info: { source: 'route' },
    })
    expect(JSON.stringify(transaction.payload)).toContain('"work"')
    await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      await own.flush()
    })
    await inbox.waitFor(({ type }) => type === 'log')
    await inbox.waitFor(({ type }) => type === 'trace_metric')
  })

  it('nothing, but asks for streamed spans, sends these', async () => {
    const inbox = await receive()
    const { page, status } = await visit({
      major,
      query: `?token=${word}`,
      head: `<meta name="tacet-dsn" content="${inbox.dsn}" data-backend="sentry" data-traces-sample-rate="1">`,
      ask: { settings: { sentry: { traceLifecycle: 'stream' } } },
    })
    await status()
    await page.evaluate(async () => {
      const { page: own } = globalThis as unknown as { page: Facade }
      own.span('work', () => 7)
      await own.flush()
    })
    await inbox.waitFor(({ type }) => type === 'span')
    await inbox.settle()
    expect(inbox.items.filter(({ type }) => type === 'transaction')).toEqual([])
    expect(inbox.contains(word)).toEqual([])
  })

  it('replay records the page without its texts', async () => {
    const inbox = await receive()
    const { page, status } = await visit({
      major,
      head: `<meta name="tacet-dsn" content="${inbox.dsn}" data-backend="sentry">`,
      ask: { parts: ['replay'] },
    })
    await status()
    await page.evaluate((said) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = `seen by one: ${said}`
      paragraph.title = said
      document.body.append(paragraph)
    }, word)
    await page.getByRole('button').click()
    const { payload } = await inbox.waitFor(({ type }) => type === 'replay_recording')
    expect(String(payload)).toContain('"segment_id":0')
    await inbox.settle()
    expect(inbox.contains(word)).toEqual([])
    expect(inbox.contains('label of the button')).toEqual([])
  })
})

it('a facade that the app leaves a part out of does nothing there', async () => {
  const inbox = await receive()
  const { page, printed, requests, status } = await visit({
    head: `<meta name="tacet-dsn" content="${inbox.dsn}" data-backend="sentry" data-traces-sample-rate="1">`,
    ask: { settings: { logs: false, tracing: false } },
  })
  await status()
  await page.evaluate(async () => {
    const { page: own } = globalThis as unknown as { page: Facade }
    own.log.info('for nobody')
    own.span('work', () => 7)
    await own.flush()
  })
  expect(requests.filter((request) => /logs|tracing|POST/.test(request))).toEqual([])
  expect(printed).toEqual([])
})
