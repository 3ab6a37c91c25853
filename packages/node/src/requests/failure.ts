/** What decides about an error in a request. */
export interface RequestFailure {
  readonly error: unknown
  /** The status the response has so far; frameworks keep it when the error names none. */
  readonly responseStatus?: number | undefined
  /** Whether the caller went away; errors after that are mostly a consequence of it. */
  readonly aborted?: boolean | undefined
}

/**
 * The status a failure of the server is answered with. Frameworks use errors for control flow too:
 * a status below 500 is an answer meant for the caller.
 *
 * The order is the one of express's and fastify's own error handling: the error's `status` or
 * `statusCode`, else the response's status, each only if it is one of an error, else 500.
 *
 * @returns `undefined` when it is no failure of the server.
 */
export function failureStatus({
  error,
  responseStatus,
  aborted,
}: RequestFailure): number | undefined {
  if (aborted === true) return undefined
  const status = [...statusesOf(error), responseStatus].find(isErrorStatus) ?? 500
  return status >= 500 ? status : undefined
}

function statusesOf(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null) return []
  try {
    const { status, statusCode } = error as { status?: unknown; statusCode?: unknown }
    return [status, statusCode]
  } catch {
    return []
  }
}

function isErrorStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value <= 599
}
