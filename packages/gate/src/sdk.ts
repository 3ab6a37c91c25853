/**
 * What every runtime package says to its SDK, which stands in front of the gate: to collect little, and
 * to stay on its feet. It spares work and is no boundary: the gate is.
 *
 * @module
 */
export { containedHooks } from './sdk/contained-hooks.ts'
export { guardScopes, type TraceContext } from './sdk/guard-scopes.ts'
export { guardedOptions } from './sdk/guarded-options.ts'
export { inertOptions } from './sdk/inert-options.ts'
export {
  chosenIntegrations,
  createIntegration,
  type Integration,
  isIntegration,
  withoutRefused,
} from './sdk/integrations.ts'
export type { Transport } from './sdk/late-transport.ts'
export { policyInForce, type PolicyInForce } from './sdk/policy-in-force.ts'
export { readableError } from './sdk/readable-error.ts'
export {
  type Collected,
  leastCollection,
  takesTraces,
  warnOfLostTraces,
  withoutOptions,
} from './sdk/sdk-options.ts'
export { acceptedOptions, pinnedServerOptions } from './sdk/server-options.ts'
export { withoutTraceName } from './sdk/without-trace-name.ts'
