import type { Envelope, Item, ItemHeader } from '@tacet/gate'

/** More than an SDK puts into one envelope; each becomes work for the scrubber. */
const maxItems = 100

const lineFeed = 0x0a
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Types of which an envelope holds at most one, all of them together. */
const onePerEnvelope: ReadonlySet<string> = new Set(['event', 'feedback', 'transaction'])

/**
 * Reads an envelope and takes nothing on trust: what is not exactly as the format has it is no
 * envelope at all. Nobody gains by mending a broken one; it did not come from an SDK.
 *
 * Source: https://develop.sentry.dev/sdk/foundations/transport/envelopes/
 *
 * @returns Header and items, payloads as text, or as bytes where they are attachments or no text;
 *   `undefined` for anything else. Never throws.
 */
export function parseEnvelope(bytes: Uint8Array): Envelope | undefined {
  let at = 0
  const takeLine = (): Uint8Array => {
    const found = bytes.indexOf(lineFeed, at)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(at, end)
    at = end + 1
    return line
  }

  const header = parseHeader(takeLine())
  if (header === undefined) return undefined
  const items: Item[] = []
  let single = 0
  while (at < bytes.length) {
    const itemHeader = parseHeader(takeLine())
    if (itemHeader === undefined || !isItemHeader(itemHeader) || items.length === maxItems) {
      return undefined
    }
    single += onePerEnvelope.has(itemHeader.type) ? 1 : 0
    if (single > 1) return undefined
    const { length } = itemHeader
    // A payload that is not measured ends with its line.
    if (length === undefined) {
      items.push([itemHeader, toPayload(itemHeader.type, takeLine())])
      continue
    }
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) return undefined
    const end = at + length
    if (end > bytes.length || (end < bytes.length && bytes[end] !== lineFeed)) return undefined
    items.push([itemHeader, toPayload(itemHeader.type, bytes.subarray(at, end))])
    at = end + 1
  }
  return items.length === 0 ? undefined : [header, items]
}

/** Attachments stay bytes even when they read as text: only a handler of the app may vouch for them. */
function toPayload(type: string, payload: Uint8Array): Uint8Array | string {
  return type === 'attachment' ? payload : (toText(payload) ?? payload)
}

function parseHeader(line: Uint8Array): Record<string, unknown> | undefined {
  const text = toText(line)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function isItemHeader(header: Record<string, unknown>): header is ItemHeader {
  return typeof header['type'] === 'string' && header['type'] !== ''
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
