import { describe, expect, it } from 'vitest'
import { pageEvents } from './page-events.ts'

const event = (type: string, value: string, more: object = {}): object => ({
  exception: { values: [{ type, value }] },
  ...more,
})

describe('an error of a page', () => {
  it('is named by the route template, and by nothing else', () => {
    const { processEvent } = pageEvents(undefined)
    const named = processEvent(event('Error', 'x', { tags: { 'http.route': '/orders/:id' } }))
    expect(named).toMatchObject({
      transaction: '/orders/:id',
      transaction_info: { source: 'route' },
    })
    expect(processEvent(event('Error', 'x'))).not.toHaveProperty('transaction')
  })

  it('of which a browser says nothing, or that the app does not want, is left out', () => {
    const { processEvent } = pageEvents(['ResizeObserver', /^AbortError: /])
    expect(processEvent(event('Error', 'Script error.'))).toBeNull()
    expect(processEvent(event('Error', 'ResizeObserver loop limit exceeded'))).toBeNull()
    expect(processEvent(event('AbortError', 'left'))).toBeNull()
    expect(processEvent(event('Error', 'AbortError in a text: '))).not.toBeNull()
  })

  it('is not confused with other items', () => {
    const transaction = { type: 'transaction', tags: { 'http.route': '/a' } }
    expect(pageEvents(undefined).processEvent(transaction)).toBe(transaction)
  })
})
