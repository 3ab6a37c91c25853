/** A job that its handler says has failed, where handlers say so (`perJobResults`). */
class JobFailed extends Error {
  override readonly name = 'JobFailed'
  /** Sent to the dead letter queue, whatever tries it has left. */
  readonly isGivenUp: boolean

  constructor(message: string, isGivenUp: boolean) {
    super(message)
    this.isGivenUp = isGivenUp
  }
}

/**
 * Why a job counts as failed, from what its handler resolved with. The `output` of a result may be
 * payload, so nothing of it is told unless it is an error.
 *
 * Source: `JobResult` of https://pgboss.io/api/workers
 *
 * @returns `undefined` for a job that completed.
 */
export function failureIn(results: unknown, id: string): Error | undefined {
  const given: readonly unknown[] = Array.isArray(results) ? results : []
  const result = given.find((one) => idOf(one) === id) ?? {}
  const { status, output } = result as { status?: unknown; output?: unknown }
  if (status === 'completed') return undefined
  if (status === 'failed' && output instanceof Error) return output
  if (status === 'failed') return new JobFailed('the handler says that the job failed', false)
  if (status === 'deadletter') return new JobFailed('the handler gave the job up', true)
  return new JobFailed('the handler says nothing of the job', false)
}

export function isGivenUp(error: unknown): boolean {
  return error instanceof JobFailed && error.isGivenUp
}

function idOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null ? Reflect.get(result, 'id') : undefined
}
