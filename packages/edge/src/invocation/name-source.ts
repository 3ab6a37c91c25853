/** The kind of name that a span has, in the words of both majors of the SDK. */
export function nameSource(kind: 'route' | 'task' | 'url'): Record<string, string> {
  return { 'sentry.source': kind, 'sentry.segment.name.source': kind }
}
