/**
 * Background jobs that fail loudly to the right people.
 *
 * @module
 */

export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
