import type { Finding } from '@tacet/scrub'
import type { ItemType } from '../backends.ts'
import { cleanText, type Inspector } from '../items/clean.ts'
import { compact, field, type JsonObject } from '../json-object.ts'

/** Source: https://develop.sentry.dev/sdk/telemetry/logs/#log-envelope-item-payload and its siblings. */
const containerMediaTypes: Readonly<Partial<Record<ItemType, string>>> = {
  log: 'application/vnd.sentry.items.log+json',
  span: 'application/vnd.sentry.items.span.v2+json',
  trace_metric: 'application/vnd.sentry.items.trace-metric+json',
}

// The kinds of attachment in the envelope specification; anything else is app text in a header.
const attachmentTypes: ReadonlySet<unknown> = new Set([
  'event.attachment',
  'event.view_hierarchy',
  'unreal.context',
  'unreal.logs',
])

// Longer ones are no names any more.
const maxFieldLength = 255
const mediaType = /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,60}$/
const profilerPlatforms: ReadonlySet<unknown> = new Set(['javascript', 'node'])

/** What sealing found out about an item's payload. */
export interface PayloadFacts {
  /** UTF-8 bytes. */
  readonly bytes: number
  /** Entries left in a container; `undefined` for an item that is none. */
  readonly itemCount: number | undefined
}

/**
 * An item header made from the payload as it will leave; the SDK's own adds what has a known shape.
 *
 * @param found Takes what was removed from the names that an attachment's header carries.
 */
export function itemHeader(
  type: ItemType,
  source: unknown,
  facts: PayloadFacts,
  scrubber: Inspector,
  found: Finding[],
): JsonObject {
  const { bytes, itemCount } = facts
  const header = {
    type,
    length: bytes,
    item_count: itemCount,
    content_type: itemCount === undefined ? undefined : containerMediaTypes[type],
  }
  if (type === 'attachment')
    return compact({ ...header, ...attachmentFields(source, scrubber, found) })
  if (type === 'profile_chunk') {
    const platform = field(source, 'platform')
    return compact({ ...header, platform: profilerPlatforms.has(platform) ? platform : undefined })
  }
  return compact(header)
}

function attachmentFields(source: unknown, scrubber: Inspector, found: Finding[]): JsonObject {
  const kind = field(source, 'attachment_type')
  const media = cleanField(field(source, 'content_type'), scrubber, found)
  return {
    // Backends refuse an attachment without a name.
    filename: cleanField(field(source, 'filename'), scrubber, found) ?? 'attachment',
    content_type: media !== undefined && mediaType.test(media) ? media : undefined,
    attachment_type: attachmentTypes.has(kind) ? kind : undefined,
  }
}

function cleanField(value: unknown, scrubber: Inspector, found: Finding[]): string | undefined {
  if (typeof value !== 'string' || value.length > maxFieldLength) return undefined
  const clean = cleanText(value, scrubber)
  if (typeof clean === 'string') return undefined
  found.push(...clean.findings)
  return clean.text
}
