import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { fromRelayConfig } from './relay-config.ts'

const clean = (config: object, value: unknown): unknown =>
  createScrubber(fromRelayConfig(config).policy).value(value)

const address = [127, 0, 0, 1].join('.')

describe('places', () => {
  const event = {
    event_id: 'a'.repeat(32),
    timestamp: 1700000000.5,
    level: 'error',
    platform: 'node',
    release: 'shop@1.0.0',
    logentry: { formatted: 'Failed to roll out the dinglebop' },
    exception: {
      values: [
        {
          type: 'ZeroDivisionError',
          value: 'integer division',
          stacktrace: { frames: [{ function: 'f', filename: '/a.js', lineno: 1 }] },
        },
      ],
    },
    extra: { foo: 'bar', deep: { foo: ['one', 'two'] } },
    contexts: { trace: { trace_id: 'b'.repeat(32), span_id: 'c'.repeat(16) } },
  }
  const without = (selector: string): Record<string, never> =>
    clean({ applications: { [selector]: ['@anything:remove'] } }, event) as Record<string, never>

  test.each(['exception.value', '$exception.value', '$error.value', 'exception.values.0.value'])(
    '%s is the message of an exception',
    (selector) => {
      const [first] = without(selector)['exception']?.['values'] ?? []
      const { type, value } = (first ?? {}) as Record<string, unknown>
      expect([type, value]).toEqual(['ZeroDivisionError', undefined])
    },
  )

  test.each([
    '$logentry.formatted',
    '$message',
    '$logentry.formatted && $message',
    'logentry.formatted',
  ])('%s is the message of an event', (selector) => {
    expect(without(selector)['logentry']).toEqual({})
    const bare = clean(
      { applications: { [selector]: ['@anything'] } },
      { event_id: 'a'.repeat(32), message: 'words' },
    )
    expect(bare).toMatchObject({ message: '[Filtered]' })
  })

  test('a sweep takes all texts and leaves what makes an event one', () => {
    for (const selector of ['$string', '**']) {
      const value = without(selector)
      expect(value).toMatchObject({
        event_id: event.event_id,
        timestamp: event.timestamp,
        level: 'error',
        platform: 'node',
        release: 'shop@1.0.0',
        contexts: event.contexts,
      })
      expect(value['exception']?.['values']?.[0]?.['stacktrace']).toEqual(
        event.exception.values[0]?.stacktrace,
      )
      expect(JSON.stringify(value)).not.toMatch(/bar|one|dinglebop|division"/)
    }
    expect(without('release')).not.toHaveProperty('release')
  })

  test('containers, numbers and list items go as a whole; booleans stay', () => {
    const value = { list: ['a', 'b'], box: { a: 1 }, count: 3, flag: true }
    const removed = (selector: string): unknown =>
      clean({ applications: { [selector]: ['@anything'] } }, value)
    expect(removed('$object')).toEqual({ list: ['a', 'b'], count: 3, flag: true })
    expect(removed('$array')).toEqual({ box: { a: 1 }, count: 3, flag: true })
    expect(removed('$number')).toEqual({ list: ['a', 'b'], box: {}, flag: true })
    expect(removed('list.0')).toEqual({ ...value, list: ['[Filtered]', 'b'] })
    expect(removed('$boolean')).toEqual(value)
  })

  test('headers and tags in pairs are known by their names', () => {
    const headers = [
      ['User-Agent', address],
      ['Referer', address],
    ]
    expect(
      clean(
        { applications: { "request.headers.'user-agent'": ['@ip'] } },
        { event_id: 'a'.repeat(32), request: { url: 'https://x.test/', headers } },
      ),
    ).toMatchObject({
      request: {
        headers: [
          ['User-Agent', '[ip]'],
          ['Referer', address],
        ],
      },
    })
  })

  test('a quoted key may hold anything', () => {
    const odd = "special ,./<>?!@#$%^&*())'gärbage'"
    expect(
      clean(
        { applications: { "extra.'special ,./<>?!@#$%^&*())''gärbage'''": ['@anything:remove'] } },
        { extra: { [odd]: 'bar', 'do not strip': 'foo' } },
      ),
    ).toEqual({ extra: { 'do not strip': 'foo' } })
  })
})
