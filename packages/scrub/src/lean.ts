/**
 * The small engine, for pages and workers.
 *
 * @module
 */
export { createLeanScrubber, type LeanScrubber } from './lean/create-lean-scrubber.ts'
export type { WithoutFreeText } from './strict/strict.ts'
