import type { SdkClient } from '../sdk.ts'

/**
 * The error itself, or one that stands for it when it cannot be read: getters and proxies are the
 * app's code, and an SDK that fails over them counts the error as under way for ever.
 */
export function readableError(client: SdkClient, error: unknown): unknown {
  try {
    if (!isPlain(error)) client.eventFromException(error)
    return error
  } catch {
    return new Error('an error that could not be read')
  }
}

function isPlain(error: unknown): boolean {
  // A symbol refuses to become text.
  if (!(error instanceof Error)) return typeof error !== 'object' && typeof error !== 'symbol'
  return [error.name, error.message, error.stack].every((part) => typeof part === 'string')
}
