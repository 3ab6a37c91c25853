/**
 * A value in; a clean value and findings out.
 *
 * @module
 */
export { createScrubber } from './create-scrubber.ts'
export { definePolicy } from './define-policy.ts'
export type { Explanation } from './explain.ts'
export type {
  Bounds,
  Finding,
  Identity,
  Inspection,
  Method,
  Policy,
  PolicyRule,
  Scrubber,
} from './policy.ts'
export { fromRelayConfig } from './relay-config.ts'
export type { RelayPolicy } from './relay-config.ts'
export { allowedHeaders } from './request-headers.ts'
export { parseSelector } from './selector.ts'
export type { Selector } from './selector.ts'
