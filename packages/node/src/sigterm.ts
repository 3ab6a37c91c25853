/**
 * Flushes when the process is asked to end, then lets happen what would have happened: the app's
 * own listeners decide, or else the signal ends the process as it does by default.
 *
 * @param flush Resolves when everything is delivered or the time is over; never rejects.
 * @returns A function that ends it.
 */
export function flushOnSigterm(flush: () => Promise<boolean>): () => void {
  const stop = (): void => void process.removeListener('SIGTERM', onSigterm)
  const onSigterm = (): void => {
    const appDecides = process.listeners('SIGTERM').some((listener) => listener !== onSigterm)
    const flushed = flush()
    if (appDecides) return
    // Without a listener the next signal, ours or an impatient second one, has its default effect.
    stop()
    void flushed.then(() => process.kill(process.pid, 'SIGTERM'))
  }
  process.on('SIGTERM', onSigterm)
  return stop
}
