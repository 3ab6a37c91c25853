'use client'

import type { CSSProperties, ReactElement } from 'react'
import { useReport } from './use-report.ts'

/** What Next gives to `error.tsx` and `global-error.tsx`, and the words on the page. */
export interface ErrorPageProps {
  readonly error: unknown
  /** Fetches and renders again; Next 16.3 and later. */
  readonly retry?: (() => void) | undefined
  /** Renders again; all versions. */
  readonly reset?: (() => void) | undefined
  /** @default 'Something went wrong' */
  readonly title?: string
  /** @default 'The failure is on our side. Try again, or come back in a little while.' */
  readonly text?: string
  /** @default 'Try again' */
  readonly action?: string
  /** The word in front of the reference id. @default 'Reference' */
  readonly reference?: string
}

/**
 * A calm page for `error.tsx`. It reports the error once and shows neither its message nor its
 * stack; what came from the server is named by its digest, which the server's report carries too.
 *
 * @example
 * 'use client'
 *
 * export { ErrorPage as default } from '@tacet/node/next/client'
 */
export function ErrorPage({
  error,
  retry,
  reset,
  title = 'Something went wrong',
  text = 'The failure is on our side. Try again, or come back in a little while.',
  action = 'Try again',
  reference = 'Reference',
}: ErrorPageProps): ReactElement {
  const digest = useReport(error)
  const again = retry ?? reset
  return (
    <section role="alert" style={page}>
      <h1 style={heading}>{title}</h1>
      <p style={paragraph}>{text}</p>
      {again && (
        <button type="button" onClick={() => again()} style={button}>
          {action}
        </button>
      )}
      {digest !== undefined && (
        <p style={small}>
          {reference} <code style={code}>{digest}</code>
        </p>
      )}
    </section>
  )
}

// Styles stand in the elements, and take their colours from the page: a style sheet may be what is
// missing, and a Content-Security-Policy that forbids `style` leaves a page that still reads well.
const page: CSSProperties = {
  maxWidth: '34rem',
  margin: '0 auto',
  padding: 'clamp(3rem, 14vh, 8rem) 1.5rem',
  fontFamily: 'system-ui, sans-serif',
  lineHeight: 1.55,
  color: 'inherit',
}
const heading: CSSProperties = { margin: '0 0 .5rem', fontSize: '1.75rem', lineHeight: 1.2 }
const paragraph: CSSProperties = { margin: '0 0 1.5rem', opacity: 0.75 }
const small: CSSProperties = { margin: '2rem 0 0', fontSize: '.875rem', opacity: 0.65 }
const code: CSSProperties = { fontFamily: 'ui-monospace, monospace', userSelect: 'all' }
const button: CSSProperties = {
  padding: '.6rem 1.1rem',
  font: 'inherit',
  fontWeight: 600,
  color: 'inherit',
  background: 'transparent',
  border: '1px solid currentColor',
  borderRadius: '.5rem',
  cursor: 'pointer',
}
