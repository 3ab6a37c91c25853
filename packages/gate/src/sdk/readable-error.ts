/**
 * The error itself, or one that stands for it when the SDK cannot read it: reading runs the app's
 * code when an error has getters or is a proxy. An SDK that fails in the middle of that goes on
 * counting the error as being processed, and then every later flush waits its whole time for it.
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

/** What every SDK can read: texts and the like, and errors whose parts are as the language makes them. */
function isOrdinary(error: unknown): boolean {
  // A symbol refuses to become text.
  if (!(error instanceof Error)) return !/^(?:object|symbol|function)$/.test(typeof error)
  const { name, message, stack } = error
  return [name, message, stack].every((part) => typeof part === 'string')
}
