import type { Sink } from '@tacet/telemetry'

/**
 * Captures the error that is about to end the process. It only looks on: a listener for
 * `uncaughtException` or `unhandledRejection` would change what happens next, this event cannot.
 *
 * Source: https://nodejs.org/api/process.html#event-uncaughtexceptionmonitor
 *
 * @param sink Must capture synchronously, since no promise settles any more.
 * @returns A function that ends it.
 */
export function watchCrashes(sink: Pick<Sink, 'capture'>): () => void {
  const onCrash = (error: unknown): void => {
    try {
      sink.capture(error, { level: 'fatal', handled: false })
    } catch {
      // A throw here would replace the app's own error and its exit code.
    }
  }
  process.on('uncaughtExceptionMonitor', onCrash)
  return () => void process.removeListener('uncaughtExceptionMonitor', onCrash)
}
