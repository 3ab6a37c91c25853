'use client'

import type { ReactElement } from 'react'
import { ErrorPage, type ErrorPageProps } from './error-page.tsx'

/**
 * The same calm page for `global-error.tsx`, which stands in for the root layout and so brings its
 * own document. Like `ErrorPage` it reports once and shows neither message nor stack.
 *
 * @example
 * 'use client'
 *
 * export { GlobalErrorPage as default } from '@tacet/node/next/client'
 */
export function GlobalErrorPage({
  language = 'en',
  ...props
}: ErrorPageProps & {
  /** @default 'en' */
  readonly language?: string
}): ReactElement {
  const { title = 'Something went wrong' } = props
  return (
    <html lang={language} style={{ colorScheme: 'light dark' }}>
      <body style={{ margin: 0, background: 'Canvas', color: 'CanvasText' }}>
        <title>{title}</title>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
