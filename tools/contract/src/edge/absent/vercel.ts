/**
 * Stands for `@tacet/edge/vercel` in an app that is measured without it.
 *
 * @module
 */
import { itself } from './nothing.ts'

export * from '@tacet/edge/vercel'
export { capture, flush, log, metric, span, start, status, tag } from './nothing.ts'
export const withTelemetry: typeof itself = itself
export const guard: typeof itself = itself
