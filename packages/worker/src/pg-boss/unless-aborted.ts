/**
 * Settles as the handler does, or rejects when pg-boss gives it up: its time is up, or its worker is
 * shut down. Nobody would hear of the failure of a job whose handler hangs.
 *
 * pg-boss aborts the signal of a job that is done as well, after the handler settled; and of one
 * that it no longer holds, with a reason of its own, which is no failure: the handler may have
 * settled the job itself.
 *
 * @param signals Those of the jobs, which are given up together. pg-boss 10 has none.
 */
export function unlessAborted<T>(
  handling: Promise<T>,
  signals: readonly (AbortSignal | undefined)[],
): Promise<T> {
  if (signals[0] === undefined) return handling
  return new Promise((resolve, reject) => {
    handling.then(resolve, reject)
    whenGivenUp(signals, () => reject(new JobGivenUp(gaveUp)))
  })
}

/** Listens to one at a time, since listening costs: to the next once that job is no longer held. */
function whenGivenUp(
  [first, ...others]: readonly (AbortSignal | undefined)[],
  giveUp: () => void,
): void {
  if (first === undefined) return
  const look = (): void => {
    const { reason } = first as { reason: unknown }
    if (reason instanceof DOMException) giveUp()
    else whenGivenUp(others, giveUp)
  }
  if (first.aborted) look()
  else first.addEventListener('abort', look)
}

const gaveUp = 'the job was given up: its time was up, or its worker was shut down'

/** Its name is what events show as their type. */
class JobGivenUp extends Error {
  override readonly name = 'JobGivenUp'
}
