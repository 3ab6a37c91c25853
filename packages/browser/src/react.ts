/**
 * Telemetry for React 18 and 19: an error boundary, a hook, root options, names for routes.
 *
 * @module
 */
// Frameworks with server components run what stands here in the page, and nowhere else.
'use client'

export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
export {
  ErrorBoundary,
  type ErrorBoundaryProps,
  type FallbackProps,
} from './react/error-boundary.ts'
export { nameRoute } from './react/name-route.ts'
export { rootOptions, type RootErrorInfo, type RootOptions } from './react/root-options.ts'
export { useErrorHandler } from './react/use-error-handler.ts'
export { useRoute } from './react/use-route.ts'
