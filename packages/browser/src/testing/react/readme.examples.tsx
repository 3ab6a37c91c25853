// The examples of the README, to be checked by the compiler; `readme.test.ts` compares the two.
import { nameRoute, useErrorHandler } from '@tacet/browser/react'
import type { ReactNode } from 'react'

function App(): ReactNode {
  return null
}

function placeOrder(): Promise<void> {
  return Promise.resolve()
}

// The parts of React Router's data router that are used.
interface RouterState {
  readonly matches: readonly { readonly route: { readonly path?: string } }[]
}
declare const router: {
  readonly state: RouterState
  subscribe(listener: (state: RouterState) => void): () => void
}

//#region boundary
import { ErrorBoundary, rootOptions } from '@tacet/browser/react'
import { createRoot } from 'react-dom/client'

createRoot(document.body, rootOptions()).render(
  <ErrorBoundary fallback={({ reset }) => <button onClick={reset}>Try again</button>}>
    <App />
  </ErrorBoundary>,
)
//#endregion

//#region handler
function Buy() {
  const showError = useErrorHandler()
  return <button onClick={() => void placeOrder().catch(showError)}>Buy</button>
}
//#endregion

//#region router
const name = ({ matches }: typeof router.state) => {
  const template = matches.map(({ route }) => route.path ?? '').join('/')
  nameRoute(template.replace(/\/+/g, '/'))
}
name(router.state)
router.subscribe(name)
//#endregion

export { Buy }
