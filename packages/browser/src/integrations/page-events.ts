/** The parts of an event that are read or written here. */
interface PageEvent {
  type?: unknown
  tags?: Readonly<Record<string, unknown>>
  request?: object
  transaction?: string
  transaction_info?: object
  exception?: {
    readonly values?: readonly { readonly type?: string; readonly value?: string }[]
  }
}

/** The tag that `nameRoute` of `/react`, a router or the app itself sets to a route template. */
export const routeTag = 'http.route'

/** What a browser says of an error in another origin's script, and of a layout that took two frames. */
const noise = /^(?:Script error\.?$|ResizeObserver loop )/

/**
 * Says of errors where in the app they happened, and leaves out those that nobody can act on. It
 * stands in place of the SDK's two integrations for it, which are larger and take the referrer along.
 * A route template names an error; only such a name leaves under `strict`.
 *
 * @param ignore Texts or patterns of errors that the app does not want: the SDK's `ignoreErrors`.
 */
export function pageEvents(ignore: unknown): {
  name: string
  processEvent<E>(event: E): E | null
} {
  const own: readonly unknown[] = Array.isArray(ignore) ? ignore : []
  const unwanted = [noise, ...own]
  let previous = ''
  return {
    name: 'PageEvents',
    processEvent<E>(event: E) {
      const { exception, request, tags, type } = event as PageEvent
      if (type !== undefined) return event
      // The same error again, at once: a loop, or a second handler that heard of it.
      const seen = JSON.stringify([exception, tags])
      if (exception && seen === previous) return null
      previous = seen
      const last = exception?.values?.at(-1)
      const texts = [last?.value ?? '', `${last?.type ?? ''}: ${last?.value ?? ''}`]
      if (last && unwanted.some((one) => texts.some((text) => fits(one, text)))) return null
      const route = tags?.[routeTag]
      return {
        ...event,
        request: {
          url: globalThis.location?.href,
          headers: { 'User-Agent': globalThis.navigator?.userAgent },
          ...request,
        },
        ...(typeof route === 'string' && {
          transaction: route,
          transaction_info: { source: 'route' },
        }),
      }
    },
  }
}

function fits(pattern: unknown, text: string): boolean {
  if (pattern instanceof RegExp) return pattern.test(text)
  return typeof pattern === 'string' && text.includes(pattern)
}
