/** Longer texts are not kept: a part of one could be half a secret, which no rule knows. */
const longestText = 1_000

/**
 * What an error says, in one text, without its stack. It is free text, and leaves through the gate only.
 *
 * @param error An error, or what a queue kept of it: its message, or its stack.
 */
export function describeError(error: unknown): string {
  try {
    if (typeof error === 'string') return whole(error.split(/\n\s+at /, 1)[0] ?? '', 'Error')
    if (!(error instanceof Error)) return typeof error
    return whole(`${error.name}: ${error.message}`, error.name)
  } catch {
    return 'Error'
  }
}

function whole(text: string, otherwise: string): string {
  return text.length > longestText ? otherwise : text
}
