import { describe, expect, it } from 'vitest'
import { cleanJson, cleanText } from './clean.ts'
import { canary, perfectScrubber } from '../testing/perfect-scrubber.ts'

const gives = (value: unknown) => givesAll({ value, findings: [] })
const givesAll = (inspection: object) => ({ inspect: () => inspection as never })

describe('cleanJson', () => {
  it('gives the text of what the scrubber gave back, or of the part that was picked', () => {
    const payload = { part: { m: canary('m') } }
    expect(cleanJson(payload, perfectScrubber)).toMatchObject({
      text: '{"part":{"m":"[Filtered]"}}',
    })
    const part = cleanJson(payload, perfectScrubber, (clean) => (clean as typeof payload).part)
    expect(part).toMatchObject({ text: '{"m":"[Filtered]"}' })
  })

  it.each(['text', 1, true, null])('takes %j for malformed', (value) => {
    expect(cleanJson({}, gives(value))).toBe('malformed')
  })

  it('takes a scrubber without findings or without a value for a failed one', () => {
    expect(cleanJson({}, givesAll({ value: {} }))).toBe('scrubber-failed')
    expect(cleanJson({}, gives(undefined))).toBe('scrubber-failed')
  })
})

describe('cleanText', () => {
  it('gives the text that the scrubber gave back', () => {
    expect(cleanText(`a ${canary('t')}`, perfectScrubber)).toMatchObject({ text: 'a [Filtered]' })
  })

  it('takes a scrubber that gives something else back for a failed one', () => {
    expect(cleanText('t', gives({}))).toBe('scrubber-failed')
    expect(cleanText('t', gives(new String('t')))).toBe('scrubber-failed')
    expect(cleanText('t', givesAll({ value: 't' }))).toBe('scrubber-failed')
  })
})
