/**
 * The error itself, or one that stands for it when it cannot be read: reading runs the app's code
 * when an error has getters or is a proxy, and an SDK that fails in the middle of that goes on
 * counting it as being processed.
 *
 * @param read What the SDK would do with it; asked beforehand only about unusual ones.
 */
export function readableError(error: unknown, read: (error: unknown) => unknown): unknown {
  try {
    if (!isOrdinary(error)) read(error)
    return error
  } catch {
    return new Error('an error that could not be read')
  }
}

function isOrdinary(error: unknown): boolean {
  if (!(error instanceof Error)) return typeof error !== 'object' && typeof error !== 'symbol'
  const { name, message, stack } = error
  return [name, message, stack].every((part) => typeof part === 'string')
}
