/**
 * Runs an app as a Node process and counts what left it: for demos, without the test runner.
 *
 * @module
 */
export { arrivalsIn } from '../evidence/arrivals.ts'
export { openSession, pointedAt, type Session, type SessionOptions } from './session.ts'
export { isProven, printTally, tally, type TallyRow } from '../evidence/tally.ts'
