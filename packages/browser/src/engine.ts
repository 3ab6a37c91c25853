/**
 * Which engine stands behind the gate of a page.
 *
 * @module
 */
export { createScrubber } from '@tacet/scrub'
