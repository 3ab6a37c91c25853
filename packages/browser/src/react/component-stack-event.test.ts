import { describe, expect, it } from 'vitest'
import { withComponentStack, type SdkEvent } from './component-stack-event.ts'

const stack = '\n    at Cart (http://shop.example/main.js:1:2)\n    at App'
const readFrame = (line: string) => [{ function: line.trim().split(' ')[1] ?? '' }]
const parse = (text: string) => text.split('\n').filter(Boolean).flatMap(readFrame)
const eventOf = (...values: { type: string; value: string }[]): SdkEvent => ({
  exception: { values },
})

describe('A stack of components in an event', () => {
  it('is the cause of the error, as a backend reads causes', () => {
    const event = eventOf({ type: 'Cause', value: 'c' }, { type: 'TypeError', value: 'x' })
    const { values } = withComponentStack(event, stack, parse).exception ?? {}
    expect(values?.map(({ type }) => type)).toEqual([
      'React ErrorBoundary TypeError',
      'Cause',
      'TypeError',
    ])
    expect(values?.[0]).toMatchObject({
      stacktrace: { frames: [{ function: 'Cart' }, { function: 'App' }] },
      mechanism: { type: 'chained', source: 'cause', exception_id: 2, parent_id: 0 },
    })
  })

  it('is text besides, of bounded length', () => {
    const { contexts } = withComponentStack(eventOf(), 'x'.repeat(100_000), parse)
    expect(contexts?.['react']).toEqual({ componentStack: 'x'.repeat(8_000) })
  })

  it('is text alone where no frame can be read', () => {
    const event = eventOf({ type: 'TypeError', value: 'x' })
    expect(withComponentStack(event, stack, () => []).exception).toEqual(event.exception)
  })

  it('leaves the event it was given as it is', () => {
    const event = eventOf({ type: 'TypeError', value: 'x' })
    const before = structuredClone(event)
    withComponentStack(event, stack, parse)
    expect(event).toEqual(before)
  })

  it('takes the picture of the tree from the message about a hydration mismatch', () => {
    const link = 'https://react.dev/link/hydration-mismatch'
    const value = `Hydration failed.\n\n${link}\n\n  <App>\n+   client\n-   server\n`
    const { exception } = withComponentStack(eventOf({ type: 'Error', value }), stack, parse)
    expect(exception?.values?.at(-1)?.value).toBe(`Hydration failed.\n\n${link}`)
  })
})
