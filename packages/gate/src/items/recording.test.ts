import { describe, expect, it } from 'vitest'
import { cleanRecording } from './recording.ts'
import { canary, perfectScrubber, transparentScrubber } from '../testing/perfect-scrubber.ts'

describe('cleanRecording', () => {
  it('scrubs both lines and keeps their form', () => {
    const events = [{ type: 3, data: { text: canary('typed') } }]
    const payload = `{"segment_id":0}\n${JSON.stringify(events)}`
    expect(cleanRecording(payload, perfectScrubber)).toEqual({
      text: '{"segment_id":0}\n[{"type":3,"data":{"text":"[Filtered]"}}]',
      findings: [{ path: [], rule: 'canary', method: 'remove' }],
    })
  })

  it('leaves out the bodies of requests, which the SDK records when told to', () => {
    const side = (body: unknown): object => ({ headers: { accept: 'x' }, size: 9, body })
    const data = { method: 'POST', request: side({ note: canary('a') }), response: side('typed') }
    const event = {
      type: 5,
      data: { tag: 'performanceSpan', payload: { op: 'resource.fetch', data } },
    }
    const odd = [null, 7, {}, { data: null }, { data: { payload: 'x' } }]
    const cleaned = cleanRecording(`{}\n${JSON.stringify([event, ...odd])}`, transparentScrubber)
    const { text } = cleaned as { text: string }
    expect(text).toContain('"request":{"headers":{"accept":"x"},"size":9}')
    expect(text).toContain('"response":{"headers":{"accept":"x"},"size":9}')
    expect(text).toContain('{"data":{"payload":"x"}}')
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
