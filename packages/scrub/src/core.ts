/**
 * What every engine stands on: the bounded copy of any value, without a detector.
 *
 * @module
 */
export { type CopyRules, createSafeCopy, type SafeCopy } from './core/create-safe-copy.ts'
export type { Bounds } from './core/bounds.ts'
export type { Finding } from './core/finding.ts'
export type { Place } from './core/place.ts'
