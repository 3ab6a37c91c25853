import { capture } from '@tacet/telemetry'
import { isControlFlow } from './control-flow.ts'
import { firstSight } from './first-sight.ts'

const isNew = firstSight()

/**
 * Captures rejections that nobody handles. Next's server listens for them and goes on, so the crash
 * that the rest of this package watches for never comes. Where nobody listens, a listener would keep
 * a process alive that is to end: then there is none, and the crash is captured as what it is.
 */
export function watchRejections(): void {
  if (process.listenerCount('unhandledRejection') === 0) return
  process.on('unhandledRejection', (reason) => {
    if (isControlFlow(reason) || !isNew(reason)) return
    capture(reason, {
      handled: false,
      tags: { 'next.runtime': 'nodejs', 'next.kind': 'unhandled rejection' },
    })
  })
}
