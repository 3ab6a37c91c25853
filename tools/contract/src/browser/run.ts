/**
 * Visits an app's page in Chromium and counts what left it: for demos, without the test runner.
 *
 * @module
 */
export { arrivalsIn } from '../evidence/arrivals.ts'
export { isProven, printTally, tallyOf, type TallyRow } from '../evidence/tally.ts'
export { closeChromium, withPage } from './chromium.ts'
export { pageTally } from './page-tally.ts'
export { everySignal, visit, watchPage, type Visit } from './visit.ts'
