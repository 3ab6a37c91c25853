import type { Finding } from '@tacet/scrub'
import type { ItemType } from '../backends.ts'
import { cleanJson, type CleanText, cleanText, type Inspector, parseJson } from './clean.ts'
import type { CleanContainer, cleanContainer } from './container.ts'
import { fit, type Shrink } from './fit.ts'
import { itemHeader } from '../headers/item-header.ts'
import { field, isJsonObject, type JsonObject } from '../json-object.ts'
import { envelopeLimit, itemLimits } from './limits.ts'
import type { cleanRecording } from './recording.ts'
import type { Refuse, RefusalReason } from '../reports/refusal.ts'
import { byteLength } from '../utf8.ts'

/**
 * Turns the bytes of an opted-in item into bytes it vouches for, or into text that the gate then
 * scrubs like any other; `undefined` drops the item.
 */
export type BinaryHandler = (payload: Uint8Array) => Uint8Array | string | undefined

/** What sealing needs to know besides the item. */
export interface SealSettings {
  readonly scrubber: Inspector
  readonly binary: Readonly<Partial<Record<string, BinaryHandler>>>
  /** Told about each entry of a container that is left behind alone. */
  readonly refuse: Refuse
  /** @default none; what is too large is dropped */
  readonly shrink?: Shrink | undefined
  /** @default none; items with many entries (logs, metrics, streamed spans) are dropped */
  readonly cleanContainer?: typeof cleanContainer | undefined
  /** @default none; recordings are dropped */
  readonly cleanRecording?: typeof cleanRecording | undefined
}

/** An item as it will leave: what was checked is, byte for byte, what goes on the wire. */
export interface SealedItem {
  readonly type: ItemType
  readonly header: JsonObject
  readonly payload: Uint8Array | string
  /** UTF-8 bytes of the payload. */
  readonly bytes: number
  readonly findings: readonly Finding[]
}

type CleanPayload = CleanBytes | CleanContainer | CleanText

interface CleanBytes {
  readonly bytes: Uint8Array
}

/** Cleans, serialises and measures one item, or says why it may not leave. Never throws. */
export function seal(
  type: ItemType,
  source: unknown,
  payload: unknown,
  settings: SealSettings,
): RefusalReason | SealedItem {
  try {
    const clean = cleanPayload(type, payload, settings)
    if (typeof clean === 'string') return clean
    const content = 'bytes' in clean ? clean.bytes : clean.text
    const bytes = byteLength(content)
    // SDKs read a stored item of no bytes as one whose length is not known, and lose the rest.
    if (bytes === 0) return 'empty'
    const itemCount = 'itemCount' in clean ? clean.itemCount : undefined
    const limit = itemCount === undefined ? itemLimits[type] : envelopeLimit
    if (bytes > limit) return 'too-large'
    const findings = 'bytes' in clean ? [] : [...clean.findings]
    const header = itemHeader(type, source, { bytes, itemCount }, settings.scrubber, findings)
    return { type, header, payload: content, bytes, findings }
  } catch {
    return 'unreadable'
  }
}

function cleanPayload(
  type: ItemType,
  payload: unknown,
  settings: SealSettings,
): CleanPayload | RefusalReason {
  if (payload === undefined) return 'malformed'
  const bytes = toBytes(payload)
  if (bytes !== undefined) return cleanBytes(type, bytes, settings)
  if (typeof payload === 'string') return cleanSerialised(type, payload, settings)
  return isText(type) ? 'malformed' : cleanValue(type, payload, settings)
}

function cleanBytes(
  type: ItemType,
  payload: Uint8Array,
  settings: SealSettings,
): CleanPayload | RefusalReason {
  const handler = Object.hasOwn(settings.binary, type) ? settings.binary[type] : undefined
  if (handler === undefined) return 'no-handler'
  let handled: unknown
  try {
    handled = handler(payload)
  } catch {
    return 'handler-failed'
  }
  if (handled === undefined) return 'handler-refused'
  if (typeof handled === 'string') return cleanSerialised(type, handled, settings)
  // A copy, since the app may go on writing to its own bytes while these wait to be sent.
  return handled instanceof Uint8Array ? { bytes: new Uint8Array(handled) } : 'handler-failed'
}

function cleanSerialised(
  type: ItemType,
  payload: string,
  settings: SealSettings,
): CleanPayload | RefusalReason {
  if (type === 'attachment') return cleanText(payload, settings.scrubber)
  if (type === 'replay_recording') {
    return settings.cleanRecording?.(payload, settings.scrubber) ?? 'no-handler'
  }
  const value = parseJson(payload)
  return value === undefined ? 'malformed' : cleanValue(type, value, settings)
}

function cleanValue(
  type: ItemType,
  value: unknown,
  settings: SealSettings,
): CleanPayload | RefusalReason {
  if (isContainer(type, value)) {
    const refuse = (reason: RefusalReason): void => settings.refuse(reason, type)
    const clean = settings.cleanContainer
    return clean?.(type, value, settings.scrubber, refuse, settings.shrink) ?? 'no-handler'
  }
  const clean = cleanJson(value, settings.scrubber, (copy) => asItem(type, copy))
  if (typeof clean === 'string') return clean
  const text = fit(type, clean.text, settings.shrink)
  return text === undefined ? 'too-large' : { text, findings: clean.findings }
}

/**
 * The clean copy, if it is what its header says. A scrubber has only the payload to go by: one that
 * does not look like an event would leave without the rules for events (request, user, …).
 */
function asItem(type: ItemType, copy: unknown): JsonObject | null {
  if (!isJsonObject(copy)) return null
  return eventTypes.has(type) && typeof copy['event_id'] !== 'string' ? null : copy
}

const eventTypes: ReadonlySet<ItemType> = new Set<ItemType>([
  'event',
  'feedback',
  'replay_event',
  'transaction',
])

/** Types whose payload is not one JSON value, so that an object cannot stand for it. */
function isText(type: ItemType): boolean {
  return type === 'attachment' || type === 'replay_recording'
}

/** The bytes behind any binary payload; only bytes that a handler has seen may leave. */
function toBytes(payload: unknown): Uint8Array | undefined {
  if (payload instanceof Uint8Array) return payload
  if (payload instanceof ArrayBuffer) return new Uint8Array(payload)
  if (!ArrayBuffer.isView(payload)) return undefined
  return new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength)
}

/**
 * Whether an item of this type holds many entries. Logs and metrics always do; a span item without
 * entries is the older kind that holds one span.
 */
export function isContainer(type: ItemType, payload: unknown): boolean {
  if (type === 'log' || type === 'trace_metric') return true
  return type === 'span' && Array.isArray(field(payload, 'items'))
}
