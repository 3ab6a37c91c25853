/**
 * What the small engine and engines of your own build on: a bounded copy of any value.
 *
 * @module
 */
export { type CopyRules, createSafeCopy, type SafeCopy } from './core/create-safe-copy.ts'
export type { Bounds } from './core/bounds.ts'
export type { Finding } from './core/finding.ts'
export type { Place } from './core/place.ts'
