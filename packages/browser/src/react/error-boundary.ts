import { Component, createElement, type ErrorInfo, type ReactNode } from 'react'
import { Fallback } from './fallback.ts'
import { report } from './report.ts'
import { reportGlobally } from './report-globally.ts'

/** What a fallback function is called with. */
export interface FallbackProps {
  /** The very object that was thrown. Its message is for developers; do not show it to people. */
  readonly error: unknown
  /** Shows the children again, as new. */
  readonly reset: () => void
}

/** What `ErrorBoundary` is given. */
export interface ErrorBoundaryProps {
  readonly children?: ReactNode
  /** What is shown instead of the children once one of them failed; a function may use hooks. */
  readonly fallback: ReactNode | ((props: FallbackProps) => ReactNode)
  /** Called once for each error, after it was captured. What it throws goes to the page as uncaught. */
  readonly onError?: (error: unknown, info: ErrorInfo) => void
  /** Shows the children again when one of these values changes, compared with `Object.is`. */
  readonly resetKeys?: readonly unknown[]
}

interface State {
  /** Boxed, because anything can be thrown, `undefined` too. */
  readonly failure: { readonly error: unknown } | undefined
}

/**
 * Shows a fallback instead of children that failed to render, and captures the error with the stack
 * of components. It does the former whether telemetry is on, off or failing.
 *
 * @example
 * <ErrorBoundary fallback={({ reset }) => <button onClick={reset}>Try again</button>}>
 *   <Checkout />
 * </ErrorBoundary>
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    report(error, 'boundary', info.componentStack)
    try {
      this.props.onError?.(error, info)
    } catch (another) {
      // Thrown from here, it would take the fallback away.
      reportGlobally(another)
    }
  }

  override componentDidUpdate(before: ErrorBoundaryProps, { failure }: State): void {
    // An error that came with this very update is not mended by it.
    const failedBefore = failure !== undefined && failure === this.state.failure
    if (failedBefore && differ(before.resetKeys, this.props.resetKeys)) this.#reset()
  }

  override render(): ReactNode {
    const { children, fallback } = this.props
    const { failure } = this.state
    if (failure === undefined) return children
    return createElement(Fallback, { error: failure.error, fallback, reset: this.#reset })
  }

  readonly #reset = (): void => this.setState({ failure: undefined })
}

function differ(before: readonly unknown[] = [], now: readonly unknown[] = []): boolean {
  return before.length !== now.length || before.some((key, index) => !Object.is(key, now[index]))
}
