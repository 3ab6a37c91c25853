/**
 * Runs an app in its edge runtime and counts what left it: for demos, without the test runner.
 *
 * @module
 */
export { arrivalsIn } from '../evidence/arrivals.ts'
export { pointedAt } from '../node/session.ts'
export { isProven, printTally, tallyOf, type TallyRow } from '../evidence/tally.ts'
export { demonstrate } from './demonstrate.ts'
export type { EdgeApp, EdgeHost, EdgeSurroundings, ScriptedWork } from './edge-app.ts'
export { inDeno, type DenoPlan } from './hosts/deno.ts'
export { inEdgeRuntime } from './hosts/edge-runtime.ts'
export { inWorkerd, type WorkerPlan } from './hosts/workerd.ts'
export { openEdgeSession, type EdgeSession, type EdgeSessionOptions } from './session.ts'
