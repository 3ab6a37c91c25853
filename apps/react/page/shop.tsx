import { ErrorBoundary, useRoute } from '@tacet/browser/react'
import type { ReactNode } from 'react'
import { Failed } from './failed.tsx'
import { Link } from './link.tsx'
import { Offer } from './offer.tsx'
import { Order } from './order.tsx'
import { usePath } from './path.ts'
import { Window } from './window.tsx'

interface Route {
  readonly template: string
  readonly pattern: RegExp
  /** @param id What stands in the path for the template's parameter. */
  readonly page: (id: string) => ReactNode
}

const routes: readonly Route[] = [
  { template: '/', pattern: /^\/$/, page: () => <Window /> },
  { template: '/orders/:id', pattern: /^\/orders\/(\w+)$/, page: (id) => <Order id={id} /> },
  { template: '/offer', pattern: /^\/offer$/, page: () => <Offer /> },
]

/** The whole page. What is reported from it carries the template of its route, never the address. */
export function Shop({ path: first }: { readonly path: string }): ReactNode {
  const path = usePath(first)
  const route = routes.find(({ pattern }) => pattern.test(path))
  useRoute(route?.template ?? '/*')
  const [, id = ''] = route?.pattern.exec(path) ?? []

  return (
    <>
      <header className="top">
        <Link to="/">
          <strong>Andante</strong> things that keep time
        </Link>
        {/* A link of the old kind: the server renders that page, and the browser takes it over. */}
        <a href="/offer">Today’s offer</a>
      </header>
      <main>
        <ErrorBoundary fallback={Failed} resetKeys={[path]}>
          {route ? route.page(id) : <p className="quiet">There is nothing here.</p>}
        </ErrorBoundary>
      </main>
    </>
  )
}
