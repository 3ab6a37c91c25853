import { describe, expect, it } from 'vitest'
import { titleOf } from './title.ts'

describe('titleOf says what an item is about', () => {
  it.each<[string, unknown, string]>([
    [
      'event',
      {
        exception: {
          values: [
            { type: 'Cause', value: 'c' },
            { type: 'TypeError', value: 'x' },
          ],
        },
      },
      'TypeError: x',
    ],
    ['event', { exception: [{ type: 'TypeError' }] }, 'TypeError'],
    ['event', { message: 'hello' }, 'hello'],
    ['event', { logentry: { message: 'hello %s', formatted: 'hello you' } }, 'hello you'],
    ['event', { transaction: 'GET /' }, 'GET /'],
    [
      'transaction',
      { transaction: 'GET /', contexts: { trace: { op: 'http.server' } } },
      'GET / · http.server',
    ],
    ['span', { items: [{ name: 'query' }] }, 'query'],
    ['span', { description: 'select 1' }, 'select 1'],
    ['log', { items: [{ level: 'warn', body: 'low' }, {}, {}] }, 'warn · low and 2 more'],
    ['trace_metric', { items: [{ name: 'orders', value: 3 }] }, 'orders · 3'],
    ['check_in', { monitor_slug: 'nightly', status: 'ok' }, 'nightly · ok'],
    ['session', { status: 'crashed' }, 'crashed'],
    ['sessions', { aggregates: [{}] }, '1 aggregate'],
    ['feedback', { contexts: { feedback: { message: 'nice' } } }, 'nice'],
    ['user_report', { comments: 'nice' }, 'nice'],
    ['client_report', { discarded_events: [{}, {}] }, '2 discarded kinds'],
    ['made_up', { name: 'anything' }, 'anything'],
    ['attachment', 'a text\n  in lines', 'a text in lines'],
    ['event', { exception: { values: 'none' }, message: 7 }, '7'],
    ['event', null, ''],
    ['constructor', {}, ''],
    ['__proto__', { message: 'x' }, 'x'],
    ['attachment', new Uint8Array([1]), ''],
  ])('%s %j → %s', (type, payload, title) => {
    expect(titleOf(type, payload)).toBe(title)
  })

  it('by its file name where it has one', () => {
    expect(titleOf('attachment', 'x', { filename: 'dump.bin' })).toBe('dump.bin')
  })

  it('in one line of bounded length', () => {
    expect(titleOf('event', { message: 'x'.repeat(10_000) })).toHaveLength(200)
  })
})
