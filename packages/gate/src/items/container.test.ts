import { describe, expect, it } from 'vitest'
import type { ItemType } from '../backends.ts'
import { cleanContainer } from './container.ts'
import { isContainer } from './seal.ts'
import type { RefusalReason } from '../reports/refusal.ts'
import { canary, perfectScrubber } from '../testing/perfect-scrubber.ts'
import { shrink } from './shrink.ts'

function clean(type: ItemType, payload: unknown, scrubber = perfectScrubber) {
  const refused: RefusalReason[] = []
  const container = cleanContainer(
    type,
    payload,
    scrubber,
    (reason) => refused.push(reason),
    shrink,
  )
  return { container, refused }
}

describe('cleanContainer', () => {
  it('scrubs every entry and counts those it keeps', () => {
    const { container } = clean('log', { items: [{ body: canary('one') }, { body: 'two' }] })
    expect(container).toEqual({
      text: '{"items":[{"body":"[Filtered]"},{"body":"two"}]}',
      itemCount: 2,
      findings: [{ path: [], rule: 'canary', method: 'remove' }],
    })
  })

  it('rebuilds the members beside the entries and never lets the backend infer who sent them', () => {
    const { container } = clean('span', {
      version: 2,
      ingest_settings: { infer_ip: 'auto', infer_user_agent: 'auto', other: canary('setting') },
      other: canary('member'),
      items: [{ name: 'kept' }],
    })
    expect(container).toMatchObject({
      text: '{"version":2,"ingest_settings":{"infer_ip":"never","infer_user_agent":"never"},"items":[{"name":"kept"}]}',
    })
  })

  it('leaves members of other shapes out', () => {
    const { container } = clean('log', {
      version: canary('version'),
      ingest_settings: canary('settings'),
      items: [{}],
    })
    expect(container).toMatchObject({ text: '{"items":[{}]}' })
  })

  it('drops an entry that is no object, or that the scrubber fails on, alone', () => {
    const scrubber: typeof perfectScrubber = {
      inspect(value) {
        if (JSON.stringify(value).includes('poison')) throw new Error(canary('thrown'))
        return perfectScrubber.inspect(value)
      },
    }
    const items = [{ body: 1 }, 'text', null, { body: 'poison' }, [1], { body: 2 }]
    const { container, refused } = clean('log', { items }, scrubber)
    expect(container).toMatchObject({ text: '{"items":[{"body":1},{"body":2}]}', itemCount: 2 })
    expect(refused).toEqual(['malformed', 'malformed', 'scrubber-failed', 'malformed'])
  })

  it('drops an entry that the scrubber gave back as several', () => {
    const { container } = clean(
      'log',
      { items: [{}] },
      {
        inspect: () => ({ value: { items: [{}, { body: canary('second') }] }, findings: [] }),
      },
    )
    expect(container).toBe('empty')
  })

  it('cuts or drops an entry over its limit and keeps its neighbours', () => {
    const attributes = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`a${index}`, { value: 'v'.repeat(90) }]),
    )
    const items = [
      { name: 'cut', attributes },
      { name: 'n'.repeat(250), ...attributes },
      { name: 'kept' },
    ]
    const { container, refused } = clean('trace_metric', { items })
    expect(container).toMatchObject({ itemCount: 2 })
    expect(refused).toEqual(['too-large'])
  })

  it('takes a list of any length for ten thousand entries at most', () => {
    const items: unknown[] = Array.from({ length: 9_999 }, () => ({}))
    items.length = 4_000_000_000
    const { container, refused } = clean('log', { items })
    expect(container).toMatchObject({ itemCount: 9_999 })
    expect(refused).toEqual(['too-large', 'malformed'])
  })

  it('is empty when no entry is left, and malformed without a list of entries', () => {
    expect(clean('log', { items: [] }).container).toBe('empty')
    expect(clean('log', { items: ['text'] }).container).toBe('empty')
    expect(clean('log', { items: { 0: {}, length: 1 } }).container).toBe('malformed')
    expect(clean('log', undefined).container).toBe('malformed')
  })
})

describe('isContainer', () => {
  it('takes logs and metrics for containers always, and spans when they have entries', () => {
    expect(isContainer('log', {})).toBe(true)
    expect(isContainer('trace_metric', undefined)).toBe(true)
    expect(isContainer('span', { items: [] })).toBe(true)
    expect(isContainer('span', { span_id: '1' })).toBe(false)
    expect(isContainer('event', { items: [] })).toBe(false)
  })
})
