import type { RefusalReason } from './refusal.ts'

/** What the gate did so far, counted by static names. */
export interface CountersSnapshot {
  /** Items handed to the transport, by item type. */
  readonly sent: Readonly<Record<string, number>>
  /** Items and container entries that did not leave, by reason. */
  readonly refused: Readonly<Record<string, number>>
  /** Removed places of items that left, by rule. */
  readonly findings: Readonly<Record<string, number>>
}

/** Counts what a gate does, by static names. */
export interface GateCounters {
  countSent(type: string): void
  countRefused(reason: RefusalReason): void
  countFindings(rule: string, places: number): void
  /** A copy; later counting does not change it. */
  snapshot(): CountersSnapshot
}

// Rules such as `key:password` name the key, so an app with endless key names could grow the table.
const maxNames = 500

/** Creates counters that start at zero. Give one to several gates to count them together. */
export function createCounters(): GateCounters {
  const sent = new Map<string, number>()
  const refused = new Map<string, number>()
  const findings = new Map<string, number>()
  return {
    countSent: (type) => add(sent, type, 1),
    countRefused: (reason) => add(refused, reason, 1),
    countFindings: (rule, places) => add(findings, rule, places),
    snapshot: () => ({
      sent: Object.fromEntries(sent),
      refused: Object.fromEntries(refused),
      findings: Object.fromEntries(findings),
    }),
  }
}

function add(counts: Map<string, number>, name: string, by: number): void {
  const key = counts.has(name) || counts.size < maxNames ? name : 'other'
  counts.set(key, (counts.get(key) ?? 0) + by)
}
