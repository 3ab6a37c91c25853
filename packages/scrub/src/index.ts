/**
 * A value in; a clean value and findings out.
 *
 * @module
 */
export { createScrubber } from './create-scrubber.ts'
export { definePolicy } from './policy/define-policy.ts'
export type { Explanation } from './policy/explain.ts'
export type {
  Bounds,
  Finding,
  Identity,
  Inspection,
  Method,
  Policy,
  PolicyRule,
  Scrubber,
} from './policy/policy.ts'
export { fromRelayConfig } from './relay/relay-config.ts'
export type { RelayPolicy } from './relay/relay-config.ts'
export { allowedHeaders } from './payload/request-headers.ts'
export { parseSelector } from './relay/selector.ts'
export type { Selector } from './relay/selector.ts'
