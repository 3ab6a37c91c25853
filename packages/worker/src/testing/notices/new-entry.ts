import type { Details } from '../../notices/notice.ts'
import type { AddLimits, NewEntry } from '../../notices/store.ts'

export const start: number = Date.UTC(2026, 0, 5, 9)
export const minute = 60_000
export const hour: number = 60 * minute

export const limits: AddLimits = {
  now: start,
  hourlyCap: 3,
  digestWindow: 24 * hour,
  digestEvery: hour,
}

export const details: Details = {
  component: 'billing',
  name: 'send invoice',
  id: '42',
  queue: 'mail',
  attempt: 3,
  attempts: 3,
  reference: 'a'.repeat(32),
  error: { type: 'TypeError', message: 'the printer says “no”\nand \\ smokes' },
}

let serial = 0

/** A name that nothing else in the same store has. */
export function freshName(what: string): string {
  serial += 1
  return `${what}-${serial}`
}

/** Each call is another person's, unless it says whose it is. */
export function newEntry(more: Partial<NewEntry> = {}): NewEntry {
  serial += 1
  return {
    id: `id-${serial}`,
    person: `person-${serial}`,
    audience: 'admin',
    kind: 'failed',
    key: `key-${serial}`,
    subject: `subject-${serial}`,
    isNameless: false,
    group: `group-${serial}`,
    details,
    at: start,
    channels: [],
    ...more,
  }
}
