/**
 * The status that a thrown value is answered with. Frameworks throw for control flow too: a status
 * below 500, on an error or of a thrown `Response`, is an answer meant for the caller.
 *
 * @returns `undefined` when it is no failure of the server.
 */
export function failureStatus(thrown: unknown): number | undefined {
  const statuses = statusesOf(thrown)
  if (thrown instanceof Response) return thrown.status >= 500 ? thrown.status : undefined
  const status = statuses.find(isErrorStatus) ?? 500
  return status >= 500 ? status : undefined
}

function statusesOf(thrown: unknown): unknown[] {
  if (typeof thrown !== 'object' || thrown === null) return []
  try {
    const { status, statusCode } = thrown as { status?: unknown; statusCode?: unknown }
    return [status, statusCode]
  } catch {
    return []
  }
}

function isErrorStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value <= 599
}
