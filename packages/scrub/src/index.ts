/**
 * A value in; a clean value and findings out.
 *
 * @module
 */
export { createScrubber } from './create-scrubber.ts'
export { definePolicy } from './policy/define-policy.ts'
export type {
  Bounds,
  Explanation,
  Finding,
  Identity,
  Inspection,
  Method,
  Policy,
  PolicyRule,
  Scrubber,
  Selector,
} from './policy/policy.ts'
export { personalRules } from './rules/personal-rules.ts'
export type { PersonalKind } from './rules/personal-rules.ts'
export { fromRelayConfig } from './rules/relay-config.ts'
export type { RelayPolicy } from './rules/relay-config.ts'
export { parseSelector } from './rules/selector.ts'
