/**
 * The suite every app runs: canaries, the places they are planted in, and one proof per promise.
 *
 * @module
 */
export {
  send,
  type Answer,
  type App,
  type Plant,
  type ScriptedRequest,
  type Signal,
  type Surroundings,
} from './app.ts'
export { canary, shapedKinds, type Canary, type CanaryKind } from './evidence/canaries.ts'
export { evidenceOf, leaksIn, type Leak } from './evidence/evidence.ts'
export { foreignTrace } from './evidence/foreign-trace.ts'
