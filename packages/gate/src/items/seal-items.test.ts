import { describe, expect, it } from 'vitest'
import { createSealer, type SealerSettings } from './seal-items.ts'
import { perfectScrubber } from '../testing/perfect-scrubber.ts'

function sealing(settings: Partial<SealerSettings> = {}) {
  const refused: string[] = []
  const seal = createSealer({
    backend: 'sentry',
    scrubber: perfectScrubber,
    refuse: (reason, type) => refused.push(`${type} ${reason}`),
    ...settings,
  })
  return { refused, sealTypes: (items: unknown) => seal(items).map(({ type }) => type) }
}

const item = (type: string, payload: unknown = { event_id: '' }) => [{ type }, payload]

describe('createSealer', () => {
  it('seals what the backend takes and what was opted in, in the order of the envelope', () => {
    const { refused, sealTypes } = sealing({ allow: ['session'] })
    const items = ['transaction', 'session', 'profile', 'metric', 'event', 'x'].map((t) => item(t))
    expect(sealTypes(items)).toEqual(['transaction', 'session', 'event'])
    expect(refused).toEqual([
      'profile not-opted-in',
      'metric not-for-backend',
      'unknown unknown-type',
    ])
  })

  it('lets no opt-in send what the backend does not take', () => {
    const { refused, sealTypes } = sealing({ backend: 'bugsink', allow: ['session'] })
    expect(sealTypes([item('session')])).toEqual([])
    expect(refused).toEqual(['session not-for-backend'])
  })

  it('leaves out the items that would make an envelope too large and keeps the smaller ones', () => {
    const { refused, sealTypes } = sealing({ capacity: 60 })
    const items = [
      item('event', { event_id: 'x'.repeat(20) }),
      item('transaction', { event_id: 'x'.repeat(20) }),
      item('check_in', { m: 'x'.repeat(4) }),
    ]
    expect(sealTypes(items)).toEqual(['event', 'check_in'])
    expect(refused).toEqual(['transaction too-large'])
  })

  it('fills an envelope to its last byte', () => {
    const items = [item('event'), item('event')]
    expect(sealing({ capacity: 30 }).sealTypes(items)).toEqual(['event', 'event'])
    expect(sealing({ capacity: 29 }).sealTypes(items)).toEqual(['event'])
  })

  it('takes a list of any length for ten thousand items at most', () => {
    const items: unknown[] = Array.from({ length: 10_000 }, () => item('session'))
    items[0] = item('event')
    items.push(item('event'))
    items.length = 4_000_000_000
    const { refused, sealTypes } = sealing()
    expect(sealTypes(items)).toEqual(['event'])
    expect(refused).toHaveLength(10_000)
    expect(refused[0]).toBe('unknown too-large')
  })

  it.each(['session', undefined, 3, {}, [[]], [{}]])('seals nothing of %j', (items) => {
    const { refused, sealTypes } = sealing()
    expect(sealTypes(items)).toEqual([])
    expect(refused).toEqual(['unknown malformed'])
  })
})
