/**
 * Telemetry for the pages of a Next.js app: what `instrumentation-client.ts`, `error.tsx`,
 * `global-error.tsx` and the root layout need.
 *
 * @module
 */

export { capture, flush, log, metric, span, start, status, tag } from '@tacet/browser'
export { ErrorPage, type ErrorPageProps } from './next/error-page.tsx'
export { GlobalErrorPage } from './next/global-error-page.tsx'
export { RouteName } from './next/route-name.tsx'
export { useReport } from './next/use-report.ts'
