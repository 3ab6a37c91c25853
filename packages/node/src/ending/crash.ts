import { capture } from '@tacet/telemetry'
import { keepStandardStreams } from './standard-streams.ts'

/**
 * Captures the error that is about to end the process, and delivers what is left when it ends. It
 * only looks on: a listener for `uncaughtException` or `unhandledRejection` would change what
 * happens next, these events cannot.
 *
 * Source: https://nodejs.org/api/process.html#event-uncaughtexceptionmonitor
 *
 * @param sayLastWords Delivers synchronously, since no promise settles any more. Never throws.
 */
export function watchCrashes(sayLastWords: () => void): void {
  let ending = false
  process.on('uncaughtExceptionMonitor', (error: unknown) => {
    keepStandardStreams()
    capture(error, { level: 'fatal', handled: false })
    // Another listener for the end threw.
    if (ending) sayLastWords()
  })
  process.on('exit', () => {
    ending = true
    keepStandardStreams()
    sayLastWords()
  })
}
