import { leastCollection } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'

// The SDK masks the others' values but keeps their names; the scrubber's own list decides at the gate.
const plainHeaders = [
  'accept',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-request-id',
]

/** What the SDK may gather in the first place. */
export function dataCollection(policy: Policy): Readonly<Record<string, unknown>> {
  return leastCollection(policy, {
    headers: [...plainHeaders, ...(policy.allowHeaders ?? [])],
    bodies: collectsBodies(policy) ? ['incomingRequest'] : [],
  })
}

/** Whether the app opted in to scrubbed request bodies. */
export function collectsBodies(policy: Policy): boolean {
  return policy.mode !== 'strict' && policy.bodies === 'scrubbed'
}
