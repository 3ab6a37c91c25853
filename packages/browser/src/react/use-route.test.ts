import { describe, expect, it } from 'vitest'
import { shipped, theEventIn, useVisits } from '../testing/react/visits.ts'

const { visit, receive } = useVisits()

describe.each(shipped)('React $react with @sentry/browser $sdk: a route', (variant) => {
  it('names the error of a page that fails at once', async () => {
    const inbox = await receive()
    await visit(variant, 'scene=route', inbox.dsn)
    const event = await theEventIn(inbox)
    expect(event.transaction).toBe('/orders/:id')
    expect(event.tags).toMatchObject({ 'http.route': '/orders/:id' })
  })

  it('names the measured load of the page', async () => {
    const inbox = await receive()
    await visit(variant, 'scene=route', inbox.dsn)
    const { payload } = await inbox.waitFor(({ type }) => type === 'transaction')
    expect(payload).toMatchObject({
      transaction: '/orders/:id',
      transaction_info: { source: 'route' },
    })
  })
})
