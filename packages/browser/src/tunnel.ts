/**
 * A tunnel that scrubs again.
 *
 * @module
 */
export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
