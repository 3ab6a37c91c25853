/**
 * The suite every app runs: canaries, the places they are planted in, and one proof per promise.
 *
 * @module
 */
export { canary, shapedKinds, type Canary, type CanaryKind } from './canaries.ts'
