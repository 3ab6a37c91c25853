/**
 * The door without its two larger tools, receipts and cutting, for pages: each kilobyte is paid by a
 * visitor.
 *
 * @module
 */
export { bareGate, type BareSettings } from './bare-gate.ts'
export { createCounters, type GateCounters } from './counters.ts'
