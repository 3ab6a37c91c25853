import { metric, span } from '@tacet/browser'
import { ErrorBoundary, useErrorHandler } from '@tacet/browser/react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { getJson } from './api.ts'
import { Failed } from './failed.tsx'

/** Every one in a boundary of its own, so that one that fails leaves the others alone. */
export function Mishaps(): ReactNode {
  return (
    <div className="shelf">
      <Mishap title="A component throws" by={BrokenCart}>
        The boundary around this card shows something else; the error has the stack of components.
      </Mishap>
      <Mishap title="A handler throws" by={Coupon}>
        No boundary sees what handlers throw; the page as a whole does.
      </Mishap>
      <Mishap title="A promise is forgotten" by={Newsletter}>
        Nobody waits for this answer, so nobody hears that it failed.
      </Mishap>
      <Mishap title="The server fails" by={Report}>
        The error of the page and the one of the server stand in one trace.
      </Mishap>
      <Mishap title="Code comes late" by={Manual}>
        A chunk that takes its time; how long is measured.
      </Mishap>
      <article className="card">
        <h3>Server and page differ</h3>
        <p>React mends it while it takes over what the server has rendered, and tells.</p>
        <a className="button" href="/offer">
          Today’s offer
        </a>
      </article>
    </div>
  )
}

interface Props {
  readonly title: string
  readonly by: () => ReactNode
  readonly children: ReactNode
}

function Mishap({ title, by: Cause, children }: Props): ReactNode {
  return (
    <article className="card">
      <h3>{title}</h3>
      <p>{children}</p>
      <ErrorBoundary fallback={Failed}>
        <Cause />
      </ErrorBoundary>
    </article>
  )
}

function BrokenCart(): ReactNode {
  const [opened, setOpened] = useState(false)
  // The address comes along in messages more often than one thinks.
  if (opened) throw new TypeError(`the cart at ${location.href} has no items`)
  return (
    <button type="button" onClick={() => setOpened(true)}>
      Open the cart
    </button>
  )
}

function Coupon(): ReactNode {
  const redeem = (): void => {
    throw new RangeError(`a coupon of ${location.href} is used up`)
  }
  return (
    <button type="button" onClick={redeem}>
      Redeem the coupon
    </button>
  )
}

function Newsletter(): ReactNode {
  const [asked, setAsked] = useState(false)
  const subscribe = (): void => {
    setAsked(true)
    void Promise.reject(new Error(`no newsletter for ${location.href}`))
  }
  return (
    <button type="button" onClick={subscribe}>
      {asked ? 'Subscribed, you think' : 'Subscribe'}
    </button>
  )
}

function Report(): ReactNode {
  const showError = useErrorHandler()
  const ask = (): void => {
    span({ name: 'ask for the report', op: 'ui.action.click' }, () => getJson('/api/report')).catch(
      showError,
    )
  }
  return (
    <button type="button" onClick={ask}>
      Ask for the report
    </button>
  )
}

const ManualText = lazy(async () => {
  const asked = performance.now()
  const { ManualText } = await span('load the manual', () => import('./manual.tsx'))
  metric.distribution('manual.loaded', performance.now() - asked, { unit: 'millisecond' })
  return { default: ManualText }
})

function Manual(): ReactNode {
  const [opened, setOpened] = useState(false)
  if (opened) {
    return (
      <Suspense fallback={<p className="quiet">Turning the pages …</p>}>
        <ManualText />
      </Suspense>
    )
  }
  return (
    <button type="button" onClick={() => setOpened(true)}>
      Open the manual
    </button>
  )
}
