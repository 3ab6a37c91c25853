/**
 * Flushes when the process is asked to end, then lets happen what would have happened: the app's
 * own listeners decide, or else the signal ends the process as it does by default.
 *
 * @param flush Resolves when everything is delivered or the time is over; never rejects.
 */
export function flushOnSigterm(flush: () => Promise<boolean>): void {
  const onSigterm = (): void => {
    // First of all: libraries end the process only if nobody but them listens. And without any
    // listener the next signal, ours or an impatient second one, has its default effect.
    process.removeListener('SIGTERM', onSigterm)
    const appDecides = process.listenerCount('SIGTERM') > 0
    const flushed = flush()
    if (!appDecides) void flushed.then(() => process.kill(process.pid, 'SIGTERM'))
  }
  process.prependListener('SIGTERM', onSigterm)
}
