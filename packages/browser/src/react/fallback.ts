import { Component, createElement, type ReactNode } from 'react'
import { report } from './report.ts'
import type { ErrorBoundaryProps, FallbackProps } from './error-boundary.ts'

interface Props extends FallbackProps {
  readonly fallback: ErrorBoundaryProps['fallback']
}

interface State {
  readonly failure: { readonly error: unknown } | undefined
}

/**
 * Renders a fallback, and lets what it throws go on to the next boundary. React then forgets the error
 * that the fallback was for: the boundary is never told of it. So it is captured here.
 */
export class Fallback extends Component<Props, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render(): ReactNode {
    const { error, fallback, reset } = this.props
    const { failure } = this.state
    if (failure !== undefined) {
      report(error, 'boundary', undefined)
      throw failure.error
    }
    return typeof fallback === 'function'
      ? createElement(Call, { error, fallback, reset })
      : fallback
  }
}

/** A component of its own, so that the function may use hooks. */
function Call({ error, fallback, reset }: Props): ReactNode {
  return typeof fallback === 'function' ? fallback({ error, reset }) : fallback
}
