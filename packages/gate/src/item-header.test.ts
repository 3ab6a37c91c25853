import { describe, expect, it } from 'vitest'
import { itemHeader } from './item-header.ts'
import { canary, perfectScrubber } from './testing/perfect-scrubber.ts'

const facts = { bytes: 7, itemCount: undefined }

describe('itemHeader', () => {
  it('takes type and length from the payload that leaves, not from the SDK', () => {
    const source = { type: 'event', length: 99, item_count: 9, extra: canary('extra') }
    expect(itemHeader('event', source, facts, perfectScrubber)).toEqual({
      type: 'event',
      length: 7,
    })
  })

  it('names the entries and the media type of a container', () => {
    const header = itemHeader('log', { item_count: 9 }, { bytes: 7, itemCount: 2 }, perfectScrubber)
    expect(header).toEqual({
      type: 'log',
      length: 7,
      item_count: 2,
      content_type: 'application/vnd.sentry.items.log+json',
    })
  })

  it('keeps the platform of a profile chunk when it is a known one', () => {
    const header = (platform: unknown) =>
      itemHeader('profile_chunk', { platform }, facts, perfectScrubber)
    expect(header('node')).toEqual({ type: 'profile_chunk', length: 7, platform: 'node' })
    expect(header(canary('platform'))).toEqual({ type: 'profile_chunk', length: 7 })
  })

  it('scrubs the name of an attachment and keeps its kind and media type', () => {
    const source = {
      filename: `${canary('name')}.txt`,
      content_type: 'text/plain',
      attachment_type: 'event.attachment',
    }
    expect(itemHeader('attachment', source, facts, perfectScrubber)).toEqual({
      type: 'attachment',
      length: 7,
      filename: '[Filtered].txt',
      content_type: 'text/plain',
      attachment_type: 'event.attachment',
    })
  })

  it('keeps a name of 255 characters', () => {
    const filename = 'x'.repeat(255)
    expect(itemHeader('attachment', { filename }, facts, perfectScrubber)).toMatchObject({
      filename,
    })
  })

  it.each([
    [{ filename: 'x'.repeat(256) }],
    [{ filename: { toString: () => canary('name') } }],
    [{ content_type: `text/plain; ${canary('parameter')}` }],
    [{ content_type: `${canary('parameter')} text/plain` }],
    [{ content_type: 'TEXT: text/plain' }],
    [{ content_type: 'text/' + 'x'.repeat(300) }],
    [{ attachment_type: canary('kind') }],
    [undefined],
  ])('leaves %j out of the header of an attachment', (source) => {
    expect(itemHeader('attachment', source, facts, perfectScrubber)).toEqual({
      type: 'attachment',
      length: 7,
      filename: 'attachment',
    })
  })
})
