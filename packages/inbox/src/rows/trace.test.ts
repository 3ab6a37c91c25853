import { expect, it } from 'vitest'
import { tagsOf } from './tags.ts'
import { traceIdOf, traceOf } from './trace.ts'

const traceId = 'ab'.repeat(16)
const streamed = (
  id: number,
  ...spans: readonly object[]
): Parameters<typeof traceOf>[0][number] => ({
  id,
  type: 'span',
  payload: { items: spans.map((span) => ({ trace_id: traceId, start_timestamp: 1, ...span })) },
})

it('streamed spans of several items stand under each other', () => {
  const attributes = { 'sentry.op': { value: 'queue.process', type: 'string' } }
  const items = [
    streamed(1, { span_id: 'b', parent_span_id: 'a', name: 'child', end_timestamp: 3 }),
    streamed(2, { span_id: 'a', name: 'parent', attributes, end_timestamp: 4 }),
    streamed(3, { trace_id: 'cd'.repeat(16), span_id: 'c', name: 'of another trace' }),
  ]
  expect(traceOf(items, traceId)).toEqual([
    { row: 'item-2', type: 'span', title: 'parent · queue.process', depth: 0, start: 1, end: 4 },
    { row: 'item-1', type: 'span', title: 'child', depth: 1, start: 1, end: 3 },
  ])
})

it('a span that claims to be its own ancestor stands where it is found first', () => {
  const items = [
    streamed(
      1,
      { span_id: 'a', parent_span_id: 'b', name: 'a' },
      { span_id: 'b', parent_span_id: 'a', name: 'b' },
      { span_id: 'c', parent_span_id: 'c', name: 'c' },
      { span_id: 'd', name: 'd' },
    ),
  ]
  expect(traceOf(items, traceId).map(({ title }) => title)).toEqual(['d', 'a', 'b', 'c'])
})

it.each([undefined, null, 7, 'text', [], { contexts: 7 }, { items: [null] }, { trace_id: 'x' }])(
  '%j has no trace and no tags',
  (payload) => {
    expect(traceIdOf(payload)).toBeUndefined()
    expect(tagsOf(payload)).toEqual({})
    expect(traceOf([{ id: 1, type: 'transaction', payload }], traceId)).toEqual([])
  },
)

it('tags that are no labels are left out', () => {
  const tags = { team: 'red', empty: '', number: 7, long: 'x'.repeat(81), deep: { a: 'b' } }
  expect(tagsOf({ tags })).toEqual({ team: 'red' })
  expect(tagsOf({ tags: [['team', 'red'], 'x', null, ['lonely']] })).toEqual({ team: 'red' })
})
