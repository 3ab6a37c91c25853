import { parseJson } from './items/clean.ts'
import { envelopeHeader, eventId } from './headers/envelope-header.ts'
import { field, type JsonObject } from './json-object.ts'
import type { SealedItem } from './items/seal.ts'

/** One envelope as it will leave. */
export interface Parcel {
  readonly header: JsonObject
  readonly items: readonly SealedItem[]
}

/**
 * Puts sealed items under a rebuilt header.
 *
 * @param oneEvent Gives every event an envelope of its own, for backends that read only the first.
 * @returns No parcel when there are no items.
 */
export function pack(
  sourceHeader: unknown,
  items: readonly SealedItem[],
  oneEvent: boolean,
): Parcel[] {
  if (items.length === 0) return []
  const header = envelopeHeader(sourceHeader)
  const events = items.filter((item) => item.type === 'event')
  if (!oneEvent || events.length < 2) return [{ header, items }]
  const others = items.filter((item) => item.type !== 'event')
  return events.map((event, index) => ({
    header: withEventId(header, event),
    items: index === 0 ? [event, ...others] : [event],
  }))
}

/** An envelope's id has to be its event's. */
function withEventId(header: JsonObject, event: SealedItem): JsonObject {
  const { event_id: _, ...rest } = header
  const payload = typeof event.payload === 'string' ? parseJson(event.payload) : undefined
  const id = eventId(field(payload, 'event_id'))
  return id === undefined ? rest : { event_id: id, ...rest }
}
