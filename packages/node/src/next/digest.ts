/**
 * The id that Next gives an error on the server. It is all that leaves the server of the error, so
 * the page can show it and the report is found by it.
 */
export function digestOf(error: unknown): string | undefined {
  try {
    const { digest } = (error ?? {}) as { digest?: unknown }
    return typeof digest === 'string' ? digest : undefined
  } catch {
    return undefined
  }
}
