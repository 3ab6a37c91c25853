import type { Envelope } from '@tacet/gate'

const lineFeed = '\n'

/**
 * An envelope as bytes.
 *
 * @param envelope As the gate hands it on: payloads are final text or bytes.
 * @returns The envelope format of https://develop.sentry.dev/sdk/foundations/transport/envelopes/
 */
export function serializeEnvelope([headers, items]: Envelope): Uint8Array {
  const parts: (Uint8Array | string)[] = [JSON.stringify(headers), lineFeed]
  for (const [header, payload] of items) {
    const body =
      typeof payload === 'string' || payload instanceof Uint8Array
        ? payload
        : JSON.stringify(payload)
    parts.push(JSON.stringify(header), lineFeed, body, lineFeed)
  }
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
}
