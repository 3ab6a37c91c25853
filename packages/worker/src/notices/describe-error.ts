/** What an error says of itself, not clean yet. */
export interface ErrorDescription {
  readonly type: string
  readonly message: string
}

/** Errors behind errors; more than these tell nobody anything. */
const mostCauses = 3

/** Whatever was thrown, put into words. Never throws, whatever its getters do. */
export function describeError(error: unknown): ErrorDescription {
  const lines: string[] = []
  let current = error
  for (let depth = 0; depth <= mostCauses && current !== undefined; depth += 1) {
    const { type, message } = read(current)
    lines.push(depth === 0 ? message : `caused by ${type}: ${message}`)
    current = causeOf(current)
  }
  return { type: read(error).type, message: lines.join('\n') }
}

function read(error: unknown): ErrorDescription {
  try {
    if (typeof error !== 'object' || error === null) {
      return { type: typeof error, message: String(error) }
    }
    const { name, message } = error as { name?: unknown; message?: unknown }
    return {
      type: typeof name === 'string' && name !== '' ? name : 'Error',
      message: typeof message === 'string' ? message : '',
    }
  } catch {
    return { type: 'Error', message: '' }
  }
}

function causeOf(error: unknown): unknown {
  try {
    if (typeof error !== 'object' || error === null) return undefined
    const { cause, errors } = error as { cause?: unknown; errors?: unknown }
    return cause ?? (Array.isArray(errors) ? errors[0] : undefined)
  } catch {
    return undefined
  }
}
