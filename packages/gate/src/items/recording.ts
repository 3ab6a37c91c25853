import { type CleanText, cleanJson, type Inspector, parseJson } from './clean.ts'
import type { RefusalReason } from '../reports/refusal.ts'

/**
 * An uncompressed replay recording: a line with the segment's number, then a line with its events.
 * Source: https://develop.sentry.dev/sdk/telemetry/replays/#replay-recording
 *
 * @returns The clean text, or why there is none: what is compressed cannot be looked into.
 */
export function cleanRecording(payload: string, scrubber: Inspector): CleanText | RefusalReason {
  const lineEnd = payload.indexOf('\n')
  const header = parseJson(payload.slice(0, Math.max(lineEnd, 0)))
  const events = parseJson(payload.slice(lineEnd + 1))
  if (header === undefined || events === undefined) return 'malformed'
  const cleanHeader = cleanJson(header, scrubber)
  if (typeof cleanHeader === 'string') return cleanHeader
  dropBodies(events)
  const cleanEvents = cleanJson(events, scrubber)
  if (typeof cleanEvents === 'string') return cleanEvents
  return {
    text: `${cleanHeader.text}\n${cleanEvents.text}`,
    findings: [...cleanHeader.findings, ...cleanEvents.findings],
  }
}

interface Traffic {
  readonly data?: {
    readonly payload?: { readonly data?: Readonly<Record<string, unknown>> | null }
  }
}

/**
 * Drops bodies of the page's requests, which the SDK records when it is told to: they hold what people
 * typed into forms, and a recording shows none of that. What is changed was parsed here.
 */
function dropBodies(events: unknown): void {
  if (!Array.isArray(events)) return
  for (const event of events as (Traffic | null)[]) {
    const traffic = event?.data?.payload?.data
    for (const side of [traffic?.['request'], traffic?.['response']]) {
      if (typeof side === 'object' && side !== null) delete (side as { body?: unknown }).body
    }
  }
}
