/** The parts of an event that carry a route. */
interface RoutedEvent {
  type?: unknown
  tags?: Readonly<Record<string, unknown>>
  transaction?: string
  transaction_info?: object
}

/** The tag that `nameRoute` of `/react`, a router or the app itself sets to a route template. */
export const routeTag = 'http.route'

/**
 * Names errors by the route template they happened on. Only such a name leaves under `strict`: what
 * the SDK finds is the path as it stands in the address bar.
 */
export function routeNames(): { name: string; processEvent<E>(event: E): E } {
  return {
    name: 'RouteNames',
    processEvent(event) {
      const { tags, type } = event as RoutedEvent
      const route = tags?.[routeTag]
      if (typeof route !== 'string' || type !== undefined) return event
      return { ...event, transaction: route, transaction_info: { source: 'route' } }
    },
  }
}
