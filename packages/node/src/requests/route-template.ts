/**
 * The route template of a request, as far as express tells it to error middleware: the path of the
 * innermost route. Where routers are mounted, the path in front is known only with the values of
 * its parameters filled in, so it becomes `*`.
 *
 * @param path The route's own path, as the app wrote it.
 * @param url The URL of the request, to see whether something stands in front.
 */
export function routeTemplate(path: unknown, url: string): string | undefined {
  if (path instanceof RegExp) return String(path)
  if (Array.isArray(path)) return path.map(String).join('|')
  if (typeof path !== 'string') return undefined
  const template = path.startsWith('/') ? path : `/${path}`
  return standsAtRoot(segments(template), segments(url.split(/[?#]/, 1)[0] ?? ''))
    ? template
    : `*${template}`
}

function standsAtRoot(template: readonly string[], actual: readonly string[]): boolean {
  const ofAnyLength = template.some((segment) => /[*{}()?+]/.test(segment))
  if (!ofAnyLength && template.length !== actual.length) return false
  const written = template.findIndex((segment) => !/^[\w.~-]+$/.test(segment))
  const fixed = written === -1 ? template : template.slice(0, written)
  return fixed.every((segment, index) => segment.toLowerCase() === actual[index]?.toLowerCase())
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}
