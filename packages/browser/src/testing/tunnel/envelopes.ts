/** The public key that every test's DSN has. */
export const eventId = 'c0ffee00c0ffee00c0ffee00c0ffee00'

/** An item as it stands on the wire. */
export function item(type: string, payload: unknown, header: object = {}): string {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const length = new TextEncoder().encode(text).length
  return `${JSON.stringify({ type, length, ...header })}\n${text}\n`
}

/** An envelope as it stands on the wire. */
export function envelope(items: readonly string[], header: object = {}): string {
  return `${JSON.stringify({ event_id: eventId, ...header })}\n${items.join('')}`
}

/** An envelope with one error event. */
export function errorEnvelope(event: object = {}, header: object = {}): string {
  return envelope([item('event', errorEvent(event))], header)
}

export function errorEvent(event: object = {}): object {
  return {
    event_id: eventId,
    platform: 'javascript',
    exception: { values: [{ type: 'Error', value: 'the cart is empty' }] },
    ...event,
  }
}
