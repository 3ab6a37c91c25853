/**
 * The door without its larger tools (receipts, cutting, words for each reason), for pages: each
 * kilobyte is paid by a visitor.
 *
 * @module
 */
export { bareGate, type BareSettings, type Tools } from './bare-gate.ts'
export { createCounters, type GateCounters } from './reports/counters.ts'
