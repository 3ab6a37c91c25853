/**
 * Reads Sentry envelopes the way a backend does, and keeps what could be read when one is broken.
 * Source: https://develop.sentry.dev/sdk/foundations/transport/envelopes/
 */

/** One item of an envelope. */
export interface EnvelopeItem {
  readonly type: string
  /** The item's own headers, with `type` and, when sent, `length`. */
  readonly headers: Readonly<Record<string, unknown>>
  /** A parsed object or array where the payload is JSON, else text, else bytes. */
  readonly payload: unknown
  /** The payload as it stood in the envelope. */
  readonly raw: Uint8Array
}

/** What could be read of an envelope. */
export interface DecodedEnvelope {
  readonly headers: Readonly<Record<string, unknown>>
  /** Every item before the place where reading failed. */
  readonly items: readonly EnvelopeItem[]
  /** What is wrong and at which byte; absent when the whole envelope was read. */
  readonly error?: string
}

const NEWLINE = 0x0a

/**
 * Decodes one envelope. It never throws: a broken envelope yields the items before the break and
 * an `error`, because a receiver that is used as evidence must show what did arrive.
 */
export function decodeEnvelope(bytes: Uint8Array): DecodedEnvelope {
  let headers: Record<string, unknown> = {}
  const items: EnvelopeItem[] = []
  let at = 0

  /** The line from `at` to the next newline or the end; `at` moves behind it. */
  const takeLine = (): Uint8Array => {
    const newline = bytes.indexOf(NEWLINE, at)
    const end = newline === -1 ? bytes.length : newline
    const line = bytes.subarray(at, end)
    at = end + 1
    return line
  }
  const broken = (what: string, where: number): DecodedEnvelope => ({
    headers,
    items,
    error: `${what} (at byte ${where})`,
  })

  const envelopeHeaders = parseObject(takeLine())
  if (!envelopeHeaders) return broken('the envelope header is not a JSON object', 0)
  headers = envelopeHeaders

  while (at < bytes.length) {
    const start = at
    // Senders end an envelope with one newline, some with more: neither begins an item.
    if (bytes[at] === NEWLINE) {
      at += 1
      continue
    }
    const itemHeaders = parseObject(takeLine())
    if (!itemHeaders) return broken('an item header is not a JSON object', start)
    const { type, length } = itemHeaders
    if (typeof type !== 'string' || type === '') return broken('an item has no type', start)

    let raw: Uint8Array
    if (length === undefined || length === null) {
      raw = takeLine()
    } else {
      if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
        return broken(`the length of the ${type} item is not a whole number`, start)
      }
      const end = at + length
      if (end > bytes.length) {
        return broken(
          `the ${type} item says it has ${length} bytes, ${Math.max(bytes.length - at, 0)} are there`,
          start,
        )
      }
      if (end < bytes.length && bytes[end] !== NEWLINE) {
        return broken(`the ${type} item goes on behind its length of ${length} bytes`, start)
      }
      raw = bytes.subarray(at, end)
      at = end + 1
    }
    items.push({ type, headers: itemHeaders, payload: parsePayload(raw), raw })
  }
  return { headers, items }
}

/** A payload as a person wants it: JSON where it is JSON, text where it is text, else the bytes. */
export function parsePayload(raw: Uint8Array): unknown {
  const text = decodeText(raw)
  if (text === undefined) return raw
  // A text attachment that happens to read `404` is text, so only objects and arrays are parsed.
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The bytes as UTF-8, or `undefined` when they are something else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseObject(line: Uint8Array): Record<string, unknown> | undefined {
  const value = parsePayload(line)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject && !(value instanceof Uint8Array) ? (value as Record<string, unknown>) : undefined
}
