interface ErrorEvent {
  readonly type?: string | undefined
  readonly message?: string | undefined
  readonly exception?: {
    readonly values?: readonly { readonly type?: string; readonly value?: string }[]
  }
}

/**
 * Drops the errors that the app said are none: those whose message, or type and message, holds one of
 * the texts or matches one of the patterns.
 *
 * @param patterns The SDK's option `ignoreErrors`.
 */
export function ignoredErrorsIntegration(patterns: unknown): {
  name: string
  processEvent<Event>(event: Event): Event | null
} {
  const given: readonly unknown[] = Array.isArray(patterns) ? patterns : []
  return {
    name: 'IgnoredErrors',
    processEvent: (event) => (isIgnored(event as ErrorEvent, given) ? null : event),
  }
}

function isIgnored(
  { type, message, exception }: ErrorEvent,
  patterns: readonly unknown[],
): boolean {
  if (type !== undefined) return false
  const { type: name = '', value = '' } = exception?.values?.at(-1) ?? {}
  const texts = [message ?? '', value, `${name}: ${value}`].filter((text) => text !== '')
  return texts.some((text) => patterns.some((pattern) => matches(text, pattern)))
}

function matches(text: string, pattern: unknown): boolean {
  // `search` starts at the beginning whatever flags the app's expression carries.
  return pattern instanceof RegExp
    ? text.search(pattern) !== -1
    : typeof pattern === 'string' && text.includes(pattern)
}
