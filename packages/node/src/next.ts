/**
 * Telemetry for Next.js: what `instrumentation.ts` exports, and a name for server actions.
 *
 * @module
 */

export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
export { withProxy, withRouteHandler, type NextRequestLike } from './next/handlers.ts'
export { createInstrumentation, type Instrumentation } from './next/instrumentation.ts'
export {
  onRequestError,
  type NextErrorContext,
  type NextRequestInfo,
} from './next/request-error.ts'
export { register } from './next/register.ts'
export { withServerAction } from './next/server-action.ts'
