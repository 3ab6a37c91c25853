/**
 * What runs apps as Node processes. The canaries and the promises know nothing of it.
 *
 * @module
 */
export { contract } from './contract.ts'
export { startProgram, type Outcome, type Program, type ProgramOptions } from './program.ts'
export {
  openSession,
  pointedAt,
  withInbox,
  withSession,
  type SdkMajor,
  type Session,
  type SessionOptions,
} from './session.ts'
export { printTally, tally, type TallyRow } from './tally.ts'
