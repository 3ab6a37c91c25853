/**
 * The route template of a file in Next's `app` folder, as its URL looks: `/rooms/[id]`.
 *
 * What Next names depends on where the error happened: `/rooms/[id]`, `/rooms/[id]/page`,
 * `/app/api/price/route`. Groups `(shop)` and slots `@modal` are folders and no part of the URL.
 *
 * @param routePath `routePath` of Next's `onRequestError`.
 * @returns `undefined` when Next gave none.
 */
export function routeTemplate(routePath: unknown): string | undefined {
  if (typeof routePath !== 'string' || routePath === '') return undefined
  const segments = routePath.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1)
  if (last === 'page' || last === 'route') segments.pop()
  return `/${segments.filter((segment) => !/^(?:@|\([^.)]*\)$)/.test(segment)).join('/')}`
}
