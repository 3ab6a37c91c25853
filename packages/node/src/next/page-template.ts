/** What Next's `useParams` answers. */
export type Params = Readonly<Record<string, readonly string[] | string | undefined>>

/**
 * The route template of the page that is shown, from what Next tells a component: its path with the
 * parameters' values put back to their names. `/rooms/7` with `id: '7'` is `/rooms/[id]`.
 *
 * @returns `undefined` when a parameter does not stand in the path, as after a rewrite: no name is
 *   better than a URL for a name.
 */
export function pageTemplate(pathname: string, params: Params): string | undefined {
  const segments = pathname.split('/').filter((segment) => segment !== '')
  const readable = segments.map(decoded)
  let end = segments.length
  // From the end: the innermost parameter stands last, and a value may look like a folder's name.
  for (const [name, value] of Object.entries(params).toReversed()) {
    if (value === undefined) continue
    const parts = (typeof value === 'string' ? [value] : [...value]).map(decoded)
    const start = lastPlaceOf(parts, readable.slice(0, end))
    if (start < 0) return undefined
    const label = typeof value === 'string' ? `[${name}]` : `[...${name}]`
    segments.splice(start, parts.length, label)
    readable.splice(start, parts.length, label)
    end = start
  }
  return `/${segments.join('/')}`
}

function lastPlaceOf(parts: readonly string[], segments: readonly string[]): number {
  for (let start = segments.length - parts.length; start >= 0; start -= 1) {
    if (parts.every((part, index) => segments[start + index] === part)) return start
  }
  return -1
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
