/**
 * The status that a thrown value is answered with. Frameworks throw for control flow too: a status
 * below 500, on an error or of a thrown `Response`, is an answer meant for the caller.
 *
 * @returns `undefined` when it is no failure of the server; 500 for what cannot be read.
 */
export function failureStatus(thrown: unknown): number | undefined {
  try {
    if (thrown instanceof Response) return thrown.status >= 500 ? thrown.status : undefined
    const { status, statusCode } = (thrown ?? {}) as { status?: unknown; statusCode?: unknown }
    const given = [status, statusCode].find(isErrorStatus) ?? 500
    return given >= 500 ? given : undefined
  } catch {
    return 500
  }
}

function isErrorStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 400 && value <= 599
}
