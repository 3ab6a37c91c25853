/**
 * Telemetry for Vercel's edge runtime.
 *
 * @module
 */
export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
