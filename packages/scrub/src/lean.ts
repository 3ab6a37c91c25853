/**
 * The small engine, for pages and workers.
 *
 * @module
 */
export {
  createLeanScrubber,
  type LeanScrubber,
  type WithoutFreeText,
} from './lean/create-lean-scrubber.ts'
