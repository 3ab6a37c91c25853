import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const event_id = 'a'.repeat(32)

describe('strict', () => {
  const strict = createScrubber({ mode: 'strict' })

  test('lets no free text out of an event: type, frames and a fingerprint do leave', () => {
    const words = 'somebody wrote this sentence'
    const value = strict.value({
      event_id,
      platform: 'node',
      message: words,
      exception: {
        values: [
          {
            type: 'TypeError',
            value: words,
            stacktrace: { frames: [{ function: 'pay', lineno: 3, context_line: words }] },
          },
        ],
      },
      breadcrumbs: [
        { timestamp: 1, category: 'http', message: words, data: { status_code: 200, url: words } },
      ],
      tags: { 'http.method': 'GET', team: words },
      extra: { note: words },
      contexts: { trace: { trace_id: 'b'.repeat(32), data: { words } }, own: { words } },
      user: { id: words },
      request: { method: 'GET', url: `https://x.test/${words}` },
    })
    expect(JSON.stringify(value)).not.toMatch(/somebody|sentence|own|team|note/)
    expect(value).toMatchObject({
      event_id,
      message: expect.stringMatching(/^\[Filtered\] #[\da-f]{12}$/) as unknown,
      exception: {
        values: [{ type: 'TypeError', stacktrace: { frames: [{ function: 'pay', lineno: 3 }] } }],
      },
      breadcrumbs: [{ timestamp: 1, category: 'http', data: { status_code: 200 } }],
      tags: { 'http.method': 'GET' },
      request: { method: 'GET' },
    })
  })

  test('gives messages of one template one fingerprint, and the second reading the same', () => {
    expect(strict.text('order 17 of "tea" failed')).toBe(strict.text('order 4 of "coffee" failed'))
    expect(strict.text('order 17 failed')).not.toBe(strict.text('refund 17 failed'))
    const once = strict.text('order 17 failed')
    expect(strict.text(once)).toBe(once)
  })

  test('keeps of a log the level and listed attributes', () => {
    const attributes = {
      'http.route': { value: '/a', type: 'string' },
      note: { value: 'some words', type: 'string' },
    }
    const items = [{ trace_id: 'b'.repeat(32), level: 'info', body: 'some words', attributes }]
    expect(strict.value({ items })).toEqual({
      items: [
        {
          trace_id: 'b'.repeat(32),
          level: 'info',
          body: expect.stringMatching(/#/) as unknown,
          attributes: { 'http.route': attributes['http.route'] },
        },
      ],
    })
  })
})
