/**
 * Settles as the handler does, or rejects when pg-boss gives it up: its time is up, or its worker is
 * shut down. Nobody would hear of the failure of a job whose handler hangs.
 *
 * pg-boss aborts the signal of a job that is done as well, after the handler settled; and of one
 * that it no longer holds, with a reason of its own, which is no failure: the handler may have
 * settled the job itself.
 *
 * @param signal That of the job. pg-boss 10 has none.
 */
export function unlessAborted<T>(
  handling: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal === undefined) return handling
  return new Promise((resolve, reject) => {
    handling.then(resolve, reject)
    signal.addEventListener('abort', () => {
      const { reason } = signal as { reason: unknown }
      if (reason instanceof DOMException) reject(new JobGivenUp(gaveUp))
    })
  })
}

const gaveUp = 'the job was given up: its time was up, or its worker was shut down'

/** Its name is what events show as their type. */
class JobGivenUp extends Error {
  override readonly name = 'JobGivenUp'
}
