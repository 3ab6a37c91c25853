/**
 * The door: guards a sender of Sentry envelopes, item by item, and fails closed.
 *
 * @module
 */
export type { GateBackend, ItemType, OptInItemType } from './backends.ts'
export { type CountersSnapshot, createCounters, type GateCounters } from './reports/counters.ts'
export type { Envelope, Item, ItemHeader, Send } from './envelope.ts'
export { gate, type GateSettings } from './gate.ts'
export type { Receipt } from './reports/receipt.ts'
export type { RefusalReason } from './reports/refusal.ts'
export type { BinaryHandler } from './items/seal.ts'
