import type { Sink } from '@tacet/telemetry'

/**
 * Captures the error that is about to end the process, and delivers what is left when it ends. It
 * only looks on: a listener for `uncaughtException` or `unhandledRejection` would change what
 * happens next, these events cannot.
 *
 * Source: https://nodejs.org/api/process.html#event-uncaughtexceptionmonitor
 *
 * @param sink Must capture synchronously, since no promise settles any more.
 * @param sayLastWords Delivers synchronously. Never throws.
 */
export function watchCrashes(sink: Pick<Sink, 'capture'>, sayLastWords: () => void): void {
  let ending = false
  process.on('uncaughtExceptionMonitor', (error: unknown) => {
    try {
      sink.capture(error, { level: 'fatal', handled: false })
    } catch {
      // A throw here would replace the app's own error and its exit code.
    }
    // Another listener for the end threw.
    if (ending) sayLastWords()
  })
  process.on('exit', () => {
    ending = true
    sayLastWords()
  })
}
