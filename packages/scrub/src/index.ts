/**
 * A value in; a clean value and findings out.
 *
 * @module
 */
export { createScrubber } from './create-scrubber.ts'
export { definePolicy } from './define-policy.ts'
export type { Bounds, Finding, Identity, Inspection, Method, Policy, Scrubber } from './policy.ts'
