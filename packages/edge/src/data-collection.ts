import { leastCollection } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'

/** Headers that say what kind of request it was and nothing about who made it. */
const plainHeaders: readonly string[] = [
  'accept',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-request-id',
]

/** What the SDK may gather in the first place: a body on the edge is a stream that belongs to the app. */
export function dataCollection(policy: Policy): Readonly<Record<string, unknown>> {
  return leastCollection(policy, { headers: headersOf(policy) })
}

/** The headers of a request that are gathered, in lower case. */
export function headersOf({ mode, allowHeaders = [] }: Policy): string[] {
  if (mode === 'strict') return []
  return [...plainHeaders, ...allowHeaders.map((name) => name.toLowerCase())]
}
