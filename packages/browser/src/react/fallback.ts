import { Component, createElement, type ReactNode } from 'react'
import { remember } from './broken-fallbacks.ts'
import type { ErrorBoundaryProps, FallbackProps } from './error-boundary.ts'

interface Props extends FallbackProps {
  readonly fallback: ErrorBoundaryProps['fallback']
}

interface State {
  readonly failure: { readonly error: unknown } | undefined
}

/** Renders a fallback, and lets what it throws go on to the next boundary. */
export class Fallback extends Component<Props, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render(): ReactNode {
    const { error, fallback, reset } = this.props
    const { failure } = this.state
    if (failure !== undefined) {
      remember(failure.error, error)
      throw failure.error
    }
    return typeof fallback === 'function'
      ? createElement(FallbackFunction, { error, fallback, reset })
      : fallback
  }
}

/** A component of its own, so that the function may use hooks. */
function FallbackFunction({ error, fallback, reset }: Props): ReactNode {
  return typeof fallback === 'function' ? fallback({ error, reset }) : fallback
}
