/**
 * Telemetry for React.
 *
 * @module
 */
export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
