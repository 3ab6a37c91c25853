/**
 * Telemetry for pages.
 *
 * @module
 */
export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
