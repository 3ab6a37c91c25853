import { randomUUID } from 'node:crypto'
import type { PropagationContext } from './sdk.ts'

/** The beginning of a trace that goes on with no other, as the SDK makes them. */
export function newTrace(): PropagationContext {
  return { traceId: randomUUID().replaceAll('-', ''), sampleRand: Math.random() }
}
