import { describe, expect, it } from 'vitest'
import type { Variant } from '../testing/react/build-scenes.ts'
import {
  chainOf,
  eventsIn,
  sameObject,
  shipped,
  theEventIn,
  useVisits,
} from '../testing/react/visits.ts'

const { visit, receive } = useVisits()
const stackOfComponents = 'React ErrorBoundary'

describe.each(shipped)('React $react with @sentry/browser $sdk: root options', (variant) => {
  const knowsAll = variant.react === '19'

  it('capture what our boundary caught too, once', async () => {
    const inbox = await receive()
    await visit(variant, 'scene=element', inbox.dsn)
    const event = await theEventIn(inbox)
    expect(event.tags).toMatchObject({ 'react.error': 'boundary' })
  })

  it('capture an error that no boundary caught once, though the page hears of it too', async () => {
    const inbox = await receive()
    const { page } = await visit(variant, 'scene=uncaught', inbox.dsn)
    const event = await theEventIn(inbox)
    expect(event.exception.values.at(-1)?.mechanism).toMatchObject({ handled: false })
    expect((await sameObject(page))['inPage']).toEqual([true])
    if (knowsAll) expect(chainOf(event)).toEqual(['TypeError', `${stackOfComponents} TypeError`])
  })

  it('capture a text that nobody caught once', async () => {
    const inbox = await receive()
    await visit(variant, 'scene=uncaught text', inbox.dsn)
    await theEventIn(inbox)
    expect(inbox.contains('just a text')).not.toEqual([])
  })

  it('capture each error of a hydration mismatch once', async () => {
    const inbox = await receive()
    const { page } = await visit(variant, 'scene=mismatch&rendered', inbox.dsn)
    await page.waitForSelector('text=of the page')
    const [mismatch, ...more] = await eventsIn(inbox)
    expect(mismatch?.level).toBe('warning')
    expect(mismatch?.tags).toMatchObject({ 'react.error': 'recoverable' })
    expect(chainOf(mismatch)).toContain(`${stackOfComponents} Error`)
    const numbers = [mismatch, ...more].map(
      (event) => /React error #(\d+)/.exec(event?.exception.values.at(-1)?.value ?? '')?.[1],
    )
    // "Text content does not match" and, from React 18, "there was an error while hydrating".
    expect(numbers).toEqual(knowsAll ? ['418'] : ['425', '423'])
  })

  it('capture what a boundary of others caught, where React tells of it', async () => {
    const inbox = await receive()
    const { alert } = await visit(variant, 'scene=foreign boundary', inbox.dsn)
    expect(await alert()).toBe('foreign')
    if (!knowsAll) return
    const event = await theEventIn(inbox)
    expect(event.tags).toMatchObject({ 'react.error': 'root' })
    expect(chainOf(event)).toEqual(['TypeError', `${stackOfComponents} TypeError`])
  })

  it("stand back for the app's own functions, which get what React gave", async () => {
    const inbox = await receive()
    const { page } = await visit(variant, 'scene=uncaught text&own', inbox.dsn)
    await theEventIn(inbox)
    if (!knowsAll) return
    expect(await page.evaluate('ownCalls')).toEqual(['onUncaughtError just a text'])
    expect(inbox.contains('just a text')).not.toEqual([])
  })
})

describe('In development, what React says of a hydration mismatch', () => {
  it('is captured without the picture of the tree', async () => {
    const inbox = await receive()
    const variant: Variant = { react: '19', sdk: '11', mode: 'development' }
    const { printed } = await visit(variant, 'scene=mismatch&rendered', inbox.dsn)
    const event = await theEventIn(inbox)
    expect(printed.join()).toContain('of the server')
    expect(event.exception.values.at(-1)?.value).toMatch(/hydration-mismatch$/)
    expect(inbox.contains('of the server')).toEqual([])
  })
})

describe.each(['development', 'production'] as const)('The console in %s', (mode) => {
  const scenes = ['foreign boundary', 'uncaught', 'uncaught text', 'mismatch&rendered']

  it.each(scenes)('shows of "%s" what React 19 alone shows', async (scene) => {
    const variant: Variant = { react: '19', sdk: '11', mode }
    const alone = await visit(variant, `scene=${scene}&bare`)
    const ours = await visit(variant, `scene=${scene}`)
    const shown = (await settled(alone)).map(withoutAddress)
    expect(shown).not.toEqual([])
    expect((await settled(ours)).map(withoutAddress)).toEqual(shown)
  })
})

/** What a page printed, once it has printed something and rendered twice since. */
async function settled({ page, printed }: Awaited<ReturnType<typeof visit>>): Promise<string[]> {
  await expect.poll(() => printed.length).toBeGreaterThan(0)
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  return [...printed]
}

/** Each visit is served from a port of its own. */
function withoutAddress(line: string): string {
  return line.replaceAll(/127\.0\.0\.1:\d+|:\d+:\d+\b/g, '')
}
