import type { FallbackProps } from '@tacet/browser/react'
import type { ReactNode } from 'react'

/** What visitors see of an error: that it happened, and a way on. Its message is not for them. */
export function Failed({ reset }: FallbackProps): ReactNode {
  return (
    <div className="failed" role="alert">
      <p>
        <strong>This part of the page failed.</strong> The rest works as before.
      </p>
      <button type="button" onClick={reset}>
        Try again
      </button>
    </div>
  )
}
