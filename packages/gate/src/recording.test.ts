import { describe, expect, it } from 'vitest'
import { cleanRecording } from './recording.ts'
import { canary, perfectScrubber, transparentScrubber } from './testing/perfect-scrubber.ts'

describe('cleanRecording', () => {
  it('scrubs both lines and keeps their form', () => {
    const events = [{ type: 3, data: { text: canary('typed') } }]
    const payload = `{"segment_id":0}\n${JSON.stringify(events)}`
    expect(cleanRecording(payload, perfectScrubber)).toEqual({
      text: '{"segment_id":0}\n[{"type":3,"data":{"text":"[Filtered]"}}]',
      findings: [{ path: [], rule: 'canary', method: 'remove' }],
    })
  })

  it.each([
    ['one line', `{"segment_id":0}`],
    ['three lines', `{"segment_id":0}\n[]\n"${canary('third')}"`],
    ['text after its header', `{"segment_id":0}\n${canary('text')}`],
    ['a header in words', `${canary('header')}\n[]`],
    ['a number for events', `{"segment_id":0}\n4111111111111111`],
    ['nothing', ''],
  ])('refuses a recording of %s', (_, payload) => {
    expect(cleanRecording(payload, transparentScrubber)).toBe('malformed')
  })
})
