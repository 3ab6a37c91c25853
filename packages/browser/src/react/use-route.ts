import { useInsertionEffect } from 'react'
import { nameRoute } from './name-route.ts'

/**
 * Names the page that is shown by the template of its route. Call it in one place for all routes, or in
 * each page; above the boundary, so that a page which fails at once has its name already.
 *
 * @param template As the app wrote it: `/orders/:id`, never the address itself. `undefined` leaves the
 *   name as it is.
 */
export function useRoute(template: string | undefined): void {
  // The first effect of all: boundaries hear of errors after it, in the same commit.
  useInsertionEffect(() => {
    if (template !== undefined) nameRoute(template)
  }, [template])
}
