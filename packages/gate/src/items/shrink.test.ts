import { describe, expect, it } from 'vitest'
import type { ItemType } from '../backends.ts'
import { fit as fitWith } from './fit.ts'
import { itemLimits } from './limits.ts'
import { shrink } from './shrink.ts'
import { byteLength } from '../utf8.ts'

const fit = (type: ItemType, text: string) => fitWith(type, text, shrink)

const bulk = (length: number) => 'é'.repeat(length / 2)
const list = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, i) => make(i))

interface Frames {
  readonly stacktrace: { readonly frames: readonly { readonly lineno: number }[] }
}

/** The parts of a fitted payload that these tests look at. */
interface Fitted {
  readonly message: string
  readonly body: string
  readonly breadcrumbs: unknown
  readonly exception: { readonly values: readonly [Frames] }
  readonly threads: { readonly values: readonly [Frames] }
  readonly spans: Numbered[]
  readonly contexts: unknown
  readonly attributes: { readonly a: { readonly value: string } }
}

interface Numbered {
  readonly index: number
}

function fitted(type: ItemType, value: unknown): Fitted | undefined {
  const text = fit(type, JSON.stringify(value))
  if (text === undefined) return undefined
  if (byteLength(text) > itemLimits[type]) throw new Error(`a ${type} of ${byteLength(text)} bytes`)
  return JSON.parse(text) as Fitted
}

describe('fit', () => {
  it('gives a text that fits back as it is', () => {
    const text = '{ "spaced" : "text" }'
    expect(fit('event', text)).toBe(text)
  })

  it('measures UTF-8 bytes, not characters', () => {
    const limit = itemLimits.check_in
    const padded = (length: number) => JSON.stringify({ a: 'x'.repeat(length - 8) })
    expect(fit('check_in', padded(limit))).toHaveLength(limit)
    expect(fit('check_in', padded(limit + 1))).toBeUndefined()
    expect(fit('check_in', padded(limit).replace('x', 'é'))).toBeUndefined()
  })

  it('drops the oldest breadcrumbs first, and only as many as needed', () => {
    const crumbs = list(30, (index) => ({ message: bulk(50_000), index }))
    const kept = list(20, (index) => crumbs[index + 10])
    expect(fitted('event', { message: 'm', breadcrumbs: crumbs })?.breadcrumbs).toEqual(kept)
    const wrapped = fitted('event', { message: 'm', breadcrumbs: { values: crumbs } })
    expect(wrapped?.breadcrumbs).toEqual({ values: kept })
  })

  it('drops remarks, which would point to other places after a cut', () => {
    const remarks = { breadcrumbs: { 0: { message: { '': { rem: [['jwt', 'x', 0, 10]] } } } } }
    const event = fitted('event', { message: bulk(3_000_000), _meta: remarks })
    expect(event).not.toHaveProperty('_meta')
    expect(fitted('event', { message: 'fits', _meta: remarks })).toHaveProperty('_meta')
  })

  it('then drops the middle of long stacks and keeps both ends', () => {
    const frames = list(200, (lineno) => ({ lineno, context_line: bulk(8_000) }))
    const event = fitted('event', {
      exception: { values: [{ stacktrace: { frames } }] },
      threads: { values: [{ stacktrace: { frames: frames.slice(0, 10) } }] },
    })
    const lines = event?.exception.values[0].stacktrace.frames.map(
      (f: { lineno: number }) => f.lineno,
    )
    expect(lines).toEqual([...list(25, (i) => i), ...list(25, (i) => i + 175)])
    expect(event?.threads.values[0].stacktrace.frames).toHaveLength(10)
  })

  it('keeps the ends of a list of exceptions and cuts the middle', () => {
    const values = list(3_000, (index) => ({ index, type: 'Error', value: bulk(600) }))
    const event = fitted('event', { exception: { values } })
    const kept = event?.exception.values as unknown as readonly Numbered[]
    expect(kept.map(({ index }) => index)).toEqual([
      ...list(25, (index) => index),
      ...list(25, (index) => 2_975 + index),
    ])
  })

  it('drops the last spans of a transaction', () => {
    const spans = list(30, (index) => ({ index, description: bulk(50_000) }))
    const transaction = fitted('transaction', { transaction: 'GET /', spans })
    expect(transaction?.spans.map((span) => span.index)).toEqual(list(20, (i) => i))
  })

  it('then cuts long strings wherever they are', () => {
    const event = fitted('event', {
      breadcrumbs: [{ message: 'short' }],
      message: 'm'.repeat(2_000_000),
      contexts: { app: { name: 'n' } },
    })
    expect(event?.breadcrumbs).toEqual([])
    expect(event?.message).toBe(`${'m'.repeat(4096)}…`)
    expect(event?.contexts).toEqual({ app: { name: 'n' } })
  })

  it('then gives up what the app added, and keeps the error and its trace', () => {
    const many = Object.fromEntries(list(100_000, (index) => [`key${index}`, index]))
    const event = fitted('event', {
      event_id: 'a'.repeat(32),
      exception: { values: [{ type: 'TypeError' }] },
      contexts: { trace: { trace_id: 'b' }, many },
      extra: many,
    })
    expect(event).toEqual({
      event_id: 'a'.repeat(32),
      exception: { values: [{ type: 'TypeError' }] },
      contexts: { trace: { trace_id: 'b' } },
    })
  })

  it('gives nothing when the rest is still too large', () => {
    const tags = Object.fromEntries(list(100_000, (index) => [`tag${index}`, 'x']))
    expect(fitted('event', { message: 'm', tags })).toBeUndefined()
  })

  it.each<ItemType>(['check_in', 'client_report', 'session'])('does not cut a %s', (type) => {
    expect(fitted(type, { text: bulk(2_000_000) })).toBeUndefined()
  })

  it('cuts a log with a long body and a metric with long attributes', () => {
    expect(fitted('log', { body: bulk(3_000_000) })?.body).toHaveLength(4097)
    const metric = fitted('trace_metric', { name: 'n', attributes: { a: { value: bulk(5_000) } } })
    expect(metric?.attributes.a.value).toHaveLength(257)
  })

  it('is not surprised by parts of other shapes', () => {
    const event = {
      breadcrumbs: 'b',
      exception: [null, { stacktrace: 1 }],
      threads: 7,
      spans: {},
      contexts: [],
      message: bulk(3_000_000),
    }
    expect(fitted('event', event)?.message).toHaveLength(4097)
  })
})
