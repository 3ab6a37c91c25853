import type { Finding } from '@tacet/scrub'
import { describe, expect, it } from 'vitest'
import type { ItemType } from '../backends.ts'
import { itemHeader } from './item-header.ts'
import { canary, perfectScrubber } from '../testing/perfect-scrubber.ts'

function rebuilt(type: ItemType, source: unknown, itemCount?: number, found: Finding[] = []) {
  return itemHeader(type, source, { bytes: 7, itemCount }, perfectScrubber, found)
}

describe('itemHeader', () => {
  it('takes type and length from the payload that leaves, not from the SDK', () => {
    const source = { type: 'event', length: 99, item_count: 9, extra: canary('extra') }
    expect(rebuilt('event', source)).toEqual({
      type: 'event',
      length: 7,
    })
  })

  it('names the entries and the media type of a container', () => {
    const header = rebuilt('log', { item_count: 9 }, 2)
    expect(header).toEqual({
      type: 'log',
      length: 7,
      item_count: 2,
      content_type: 'application/vnd.sentry.items.log+json',
    })
  })

  it('keeps the platform of a profile chunk when it is a known one', () => {
    const header = (platform: unknown) => rebuilt('profile_chunk', { platform })
    expect(header('node')).toEqual({ type: 'profile_chunk', length: 7, platform: 'node' })
    expect(header(canary('platform'))).toEqual({ type: 'profile_chunk', length: 7 })
  })

  it('scrubs the name of an attachment and keeps its kind and media type', () => {
    const source = {
      filename: `${canary('name')}.txt`,
      content_type: 'text/plain',
      attachment_type: 'event.attachment',
    }
    const found: Finding[] = []
    expect(rebuilt('attachment', source, undefined, found)).toEqual({
      type: 'attachment',
      length: 7,
      filename: '[Filtered].txt',
      content_type: 'text/plain',
      attachment_type: 'event.attachment',
    })
    expect(found.map(({ rule }) => rule)).toEqual(['canary'])
  })

  it('keeps a name of 255 characters', () => {
    const filename = 'x'.repeat(255)
    expect(rebuilt('attachment', { filename })).toMatchObject({
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
    expect(rebuilt('attachment', source)).toEqual({
      type: 'attachment',
      length: 7,
      filename: 'attachment',
    })
  })
})
