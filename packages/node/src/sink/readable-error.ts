import type { SdkClient } from '../sdk.ts'

/**
 * The error itself, or one that stands for it when the SDK cannot read it: reading runs the app's
 * code when an error has getters or is a proxy. An SDK that fails in the middle of that goes on
 * counting the error as being processed, and then every later flush waits its whole time for it.
 *
 * @param client What would read the error. It is asked beforehand only about unusual ones.
 */
export function readableError(client: SdkClient, error: unknown): unknown {
  try {
    if (!isOrdinary(error)) client.eventFromException(error)
    return error
  } catch {
    return new Error('an error that could not be read')
  }
}

/** What every SDK can read: texts and the like, and errors whose parts are as the language makes them. */
function isOrdinary(error: unknown): boolean {
  if (!(error instanceof Error)) return plainTypes.has(typeof error)
  const { name, message, stack } = error
  return [name, message, stack].every((part) => typeof part === 'string')
}

// A symbol refuses to become text.
const plainTypes: ReadonlySet<string> = new Set(['boolean', 'number', 'string', 'undefined'])
