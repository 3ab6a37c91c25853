import { describe, expect, it } from 'vitest'
import type { ItemType } from './backends.ts'
import { pack } from './parcel.ts'
import type { SealedItem } from './items/seal.ts'

const [first, second] = ['1'.repeat(32), '2'.repeat(32)] as const
const sealed = (type: ItemType, payload: Uint8Array | string): SealedItem => ({
  type,
  header: { type },
  payload,
  bytes: payload.length,
  findings: [],
})
const event = (id: string) => sealed('event', JSON.stringify({ event_id: id }))

describe('pack', () => {
  it('makes no envelope of nothing', () => {
    expect(pack({ event_id: first }, [], false)).toEqual([])
  })

  it('keeps everything in one envelope when it may', () => {
    const items = [event(first), event(second)]
    expect(pack({ event_id: first }, items, false)).toEqual([
      { header: { event_id: first }, items },
    ])
    expect(pack({}, items.slice(1), true)).toEqual([{ header: {}, items: items.slice(1) }])
  })

  it('gives each event its own envelope and leaves the rest with the first', () => {
    const rest = sealed('attachment', Uint8Array.of(1))
    const sent_at = '2026-11-21T00:00:00Z'
    expect(pack({ event_id: second, sent_at }, [rest, event(first), event(second)], true)).toEqual([
      { header: { event_id: first, sent_at }, items: [event(first), rest] },
      { header: { event_id: second, sent_at }, items: [event(second)] },
    ])
  })

  it('names no id that is not the id of the event', () => {
    const items = [event('no id'), sealed('event', Uint8Array.of(1))]
    expect(pack({ event_id: first }, items, true).map(({ header }) => header)).toEqual([{}, {}])
  })
})
