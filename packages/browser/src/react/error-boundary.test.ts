import { describe, expect, it } from 'vitest'
import {
  chainOf,
  eventsIn,
  sameObject,
  shipped,
  theEventIn,
  useVisits,
} from '../testing/react/visits.ts'

const { visit, receive } = useVisits()

describe.each(shipped)('React $react with @sentry/browser $sdk: an error boundary', (variant) => {
  it('captures what it caught once, with the stack of components as its cause', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=function', inbox.dsn)
    expect(await alert()).toContain('fallback')
    const event = await theEventIn(inbox)
    expect(chainOf(event)).toEqual(['TypeError', 'React ErrorBoundary TypeError'])
    expect(event.tags).toMatchObject({ 'react.error': 'boundary' })
    expect(event.contexts?.react?.componentStack).toMatch(/\bat \S+ \(http/)
    const [components, error] = event.exception.values
    expect(components?.stacktrace?.frames.length).toBeGreaterThan(1)
    expect(error?.mechanism).toMatchObject({ handled: true })
  })

  it('sends neither props nor state', async () => {
    const inbox = await receive()
    await visit(variant, 'scene=function', inbox.dsn)
    await theEventIn(inbox)
    expect(inbox.contains('violet')).toEqual([])
  })

  it('sends the frames of the components, and no text, when the operator is strict', async () => {
    const inbox = await receive()
    await visit(variant, 'scene=function&policy=strict', inbox.dsn)
    const { exception } = await theEventIn(inbox)
    expect(exception.values).toHaveLength(2)
    for (const { stacktrace } of exception.values) {
      expect(stacktrace?.frames.length).toBeGreaterThan(1)
    }
    expect(inbox.contains('the cart has no items')).toEqual([])
  })

  it('hands the object that was thrown to the fallback, to onError and to the console', async () => {
    const inbox = await receive()
    const { page } = await visit(variant, 'scene=function', inbox.dsn)
    await theEventIn(inbox)
    expect(await sameObject(page)).toEqual({
      inFallback: [true],
      inOnError: [true],
      inConsole: [true],
      inPage: [],
    })
  })

  it('shows its children again after a reset', async () => {
    const { page, alert } = await visit(variant, 'scene=function')
    await alert()
    await page.click('text=again')
    await page.waitForSelector('text=mended')
  })

  it('shows its children again when a key changes, and not before', async () => {
    const { page, alert } = await visit(variant, 'scene=reset keys')
    expect(await alert()).toBe('order 1 failed')
    await page.click('text=next')
    await page.waitForSelector('p:text-is("order 2")')
    await page.click('text=next')
    expect(await alert()).toBe('order 3 failed')
  })

  it('leaves to the outer boundary nothing of what the inner one caught', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=nested', inbox.dsn)
    expect(await alert()).toBe('inner')
    expect(chainOf(await theEventIn(inbox))[0]).toBe('TypeError')
  })

  it('lets the next one show a broken fallback, and loses neither error', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=broken fallback', inbox.dsn)
    expect(await alert()).toBe('outer')
    await inbox.waitFor(({ raw }) => String(raw).includes('RangeError'))
    const events = await eventsIn(inbox)
    expect(events.map((event) => chainOf(event)[0])).toEqual(['TypeError', 'RangeError'])
  })

  it('keeps its fallback when onError throws', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=broken onError', inbox.dsn)
    expect(await alert()).toBe('fallback')
    await inbox.waitFor(({ raw }) => String(raw).includes('onError is broken'))
    expect((await eventsIn(inbox)).map((event) => chainOf(event)[0])).toEqual([
      'TypeError',
      'Error',
    ])
  })

  it('shows an error of a promise that the hook was given', async () => {
    const inbox = await receive()
    const { page, alert } = await visit(variant, 'scene=handler', inbox.dsn)
    await page.click('text=buy')
    expect(await alert()).toContain('fallback')
    const event = await theEventIn(inbox)
    expect(event.exception.values.at(-1)?.value).toBe('the bank said no')
    expect(await sameObject(page)).toMatchObject({ inFallback: [true], inOnError: [true] })
  })

  it('captures a text that was thrown', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=caught text', inbox.dsn)
    expect(await alert()).toBe('fallback')
    await theEventIn(inbox)
    expect(inbox.contains('just a text')).not.toEqual([])
  })

  it('captures what it caught while telemetry was still starting', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=element&early', inbox.dsn)
    expect(await alert()).toBe('fallback')
    expect(chainOf(await theEventIn(inbox))).toContain('React ErrorBoundary TypeError')
  })

  it('shows its fallback while telemetry is off', async () => {
    const { alert } = await visit(variant, 'scene=element')
    expect(await alert()).toBe('fallback')
  })

  it('shows its fallback while reporting throws', async () => {
    const { page, alert } = await visit(variant, 'scene=element&broken-sink')
    expect(await alert()).toBe('fallback')
    expect(await page.evaluate('refusals()')).toEqual({ 'sink-threw': 1 })
  })
})

describe.each(['18', '19'] as const)('React %s in development', (react) => {
  it('renders twice in strict mode, and its boundary tells of one error', async () => {
    const inbox = await receive()
    const variant = { react, sdk: '11', mode: 'development' } as const
    const { alert } = await visit(variant, 'scene=element&strict', inbox.dsn)
    expect(await alert()).toBe('fallback')
    await inbox.waitFor(({ raw }) => String(raw).includes('React ErrorBoundary'))
    const events = await eventsIn(inbox)
    expect(events.filter(({ tags }) => tags?.['react.error'] === 'boundary')).toHaveLength(1)
    // React 18 tells the page, too, of each time it tried, by an `error` event.
    if (react === '19') expect(events).toHaveLength(1)
  })
})
