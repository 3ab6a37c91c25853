import {
  ErrorBoundary,
  useErrorHandler,
  useRoute,
  type ErrorBoundaryProps,
  type FallbackProps,
} from '@tacet/browser/react'
import { Component, useEffect, useState, type ReactNode } from 'react'
import { remember, seen } from './seen.ts'

/** What must stay in the page; nothing about these texts looks like a secret. */
const ofProps = ['violet', 'props'].join('-')
const ofState = ['violet', 'state'].join('-')

let mended = false

function Broken({ note }: { readonly note: string }): ReactNode {
  const [draft] = useState(ofState)
  if (mended) return <p>mended</p>
  throw remember(new TypeError('the cart has no items'), note, draft)
}

function Shown({ error, reset }: FallbackProps): ReactNode {
  // React may render it and think better of it; what people see is what counts.
  useEffect(() => void seen.inFallback.push(error), [error])
  const mend = (): void => {
    mended = true
    reset()
  }
  return (
    <p role="alert">
      fallback <button onClick={mend}>again</button>
    </p>
  )
}

const onError: ErrorBoundaryProps['onError'] = (error) => seen.inOnError.push(error)

/** As apps and libraries write them. */
class Foreign extends Component<{ readonly children: ReactNode }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }
  override render(): ReactNode {
    return this.state.failed ? <p role="alert">foreign</p> : this.props.children
  }
}

function BrokenFallback(): ReactNode {
  throw new RangeError('the fallback is broken as well')
}

function Keys(): ReactNode {
  const [order, setOrder] = useState(1)
  return (
    <>
      <button onClick={() => setOrder(order + 1)}>next</button>
      <ErrorBoundary fallback={<p role="alert">order {order} failed</p>} resetKeys={[order]}>
        {order === 2 ? <p>order 2</p> : <Broken note={ofProps} />}
      </ErrorBoundary>
    </>
  )
}

function Buyer(): ReactNode {
  const showError = useErrorHandler()
  const buy = async (): Promise<void> => {
    await Promise.resolve()
    throw remember(new Error('the bank said no'))
  }
  return <button onClick={() => void buy().catch(showError)}>buy</button>
}

function Page({ route, children }: { readonly route: string; readonly children: ReactNode }) {
  useRoute(route)
  return children
}

function ThrowsText(): ReactNode {
  throw remember('just a text')
}

function Clock(): ReactNode {
  return <p>{typeof document === 'undefined' ? 'of the server' : 'of the page'}</p>
}

/** What the tests look at, by name. */
export const scenes: Readonly<Record<string, () => ReactNode>> = {
  function: () => (
    <ErrorBoundary fallback={Shown} onError={onError}>
      <Broken note={ofProps} />
    </ErrorBoundary>
  ),
  element: () => (
    <ErrorBoundary fallback={<p role="alert">fallback</p>}>
      <Broken note={ofProps} />
    </ErrorBoundary>
  ),
  nested: () => (
    <ErrorBoundary fallback={<p role="alert">outer</p>}>
      <ErrorBoundary fallback={<p role="alert">inner</p>}>
        <Broken note={ofProps} />
      </ErrorBoundary>
    </ErrorBoundary>
  ),
  'broken fallback': () => (
    <ErrorBoundary fallback={<p role="alert">outer</p>}>
      <ErrorBoundary fallback={() => <BrokenFallback />}>
        <Broken note={ofProps} />
      </ErrorBoundary>
    </ErrorBoundary>
  ),
  'broken onError': () => (
    <ErrorBoundary
      fallback={<p role="alert">fallback</p>}
      onError={() => {
        throw new Error('onError is broken')
      }}
    >
      <Broken note={ofProps} />
    </ErrorBoundary>
  ),
  'reset keys': Keys,
  handler: () => (
    <ErrorBoundary fallback={Shown} onError={onError}>
      <Buyer />
    </ErrorBoundary>
  ),
  'foreign boundary': () => (
    <Foreign>
      <Broken note={ofProps} />
    </Foreign>
  ),
  uncaught: () => <Broken note={ofProps} />,
  'uncaught text': () => <ThrowsText />,
  'caught text': () => (
    <ErrorBoundary fallback={<p role="alert">fallback</p>}>
      <ThrowsText />
    </ErrorBoundary>
  ),
  mismatch: () => <Clock />,
  route: () => (
    <Page route="/orders/:id">
      <ErrorBoundary fallback={<p role="alert">fallback</p>}>
        <Broken note={ofProps} />
      </ErrorBoundary>
    </Page>
  ),
}
