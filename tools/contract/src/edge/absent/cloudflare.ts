/**
 * Stands for `@tacet/edge/cloudflare` in a worker that is measured without it.
 *
 * @module
 */
import { itself } from './nothing.ts'

export * from '@tacet/edge/cloudflare'
export { capture, flush, log, metric, span, start, status, tag } from './nothing.ts'
export const withTelemetry: typeof itself = itself
export const withDurableObjectTelemetry: typeof itself = itself
export const withWorkflowTelemetry: typeof itself = itself
export const guard: typeof itself = itself
