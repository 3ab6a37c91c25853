/**
 * What runs apps as Node processes. The canaries and the promises know nothing of it.
 *
 * @module
 */
export { startProgram, type Outcome, type Program, type ProgramOptions } from './program.ts'
