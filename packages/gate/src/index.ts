/**
 * The door: guards a sender of Sentry envelopes, item by item, and fails closed.
 *
 * @module
 */
export type { GateBackend, ItemType, OptInItemType } from './backends.ts'
export { type CountersSnapshot, createCounters, type GateCounters } from './counters.ts'
export type { Envelope, Item, ItemHeader, Send } from './envelope.ts'
export { gate, type GateSettings } from './gate.ts'
export type { Receipt } from './receipt.ts'
export type { RefusalReason } from './refusal.ts'
export type { BinaryHandler } from './seal.ts'
