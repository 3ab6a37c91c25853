import { tag } from '@tacet/telemetry'

/**
 * Names the page that is shown, for everything reported from here on, by the template of its route.
 * For routers that tell of changes by themselves; in a component, use `useRoute`.
 *
 * @param template As the app wrote it: `/orders/:id`, never the address itself.
 *
 * @example
 * router.subscribe('onResolved', () => nameRoute(router.state.matches.at(-1).fullPath))
 */
export function nameRoute(template: string): void {
  // https://opentelemetry.io/docs/specs/semconv/registry/attributes/http/#http-route
  tag('http.route', template)
}
