import { flush } from '@tacet/telemetry'
import { fromSentryTrace, isolate } from '@tacet/telemetry/work'
import { follow } from '../invocation/follow.ts'
import type { RunInvocation } from '../invocation/run-invocation.ts'
import { toLoaded, type Loaded } from './loaded.ts'

/** Runs an invocation with nothing but the words that all copies of this package share. */
const run: RunInvocation = ({ context, name, op, attributes, trace, work, onFailure }) => {
  const carrier = fromSentryTrace({ sentryTrace: trace?.sentryTrace, baggage: trace?.baggage })
  const goesOn = carrier.traceparent !== undefined
  const sendAll = (): void => {
    try {
      context?.waitUntil?.(flush())
    } catch {
      // The host ended the invocation.
    }
  }
  return isolate({ name, op, attributes, trace: goesOn ? carrier : 'new' }, () =>
    follow(work, onFailure, sendAll),
  )
}

/** For a second copy of this package in one worker, when the SDK was loaded by another. */
export const elsewhere: Loaded = toLoaded({
  run,
  isWithin: () => false,
  mute: (work) => work(),
})
