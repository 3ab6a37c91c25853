import type { InboxItem } from '@tacet/inbox'
import { expect } from 'vitest'
import type { TallyRow } from './tally.ts'

/** The parts of an event that the proofs look at. */
interface EventPayload {
  readonly event_id?: string
  readonly sdk?: { readonly version?: string }
  readonly tags?: Readonly<Record<string, unknown>>
}

/** What is known beforehand of the errors of an app. */
export interface ExpectedErrors {
  readonly count: number
  /** A tag that each of them carries. */
  readonly tag: readonly [key: string, value: string]
  /** Of the SDK that reports them. */
  readonly version: string
}

/** Expects one tagged event for each failure. */
export function expectEachOnce(
  items: readonly InboxItem[],
  { count, tag: [key, value], version }: ExpectedErrors,
): void {
  const events = items
    .filter(({ type }) => type === 'event')
    .map(({ payload }) => payload as EventPayload)
  expect(events).toHaveLength(count)
  expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(count)
  for (const { tags, sdk } of events) {
    expect(tags).toMatchObject({ [key]: value })
    expect(sdk?.version).toBe(version)
  }
}

/** Expects that no signal carried a secret. */
export function expectNoLeaks(rows: readonly TallyRow[]): void {
  for (const { signal, leaked } of rows) expect({ signal, leaked }).toEqual({ signal, leaked: [] })
}

/** Expects, of a run without tacet, that every secret came through: else its absence proves nothing. */
export function expectAllLeaked(rows: readonly TallyRow[]): void {
  for (const { signal, planted, leaked } of rows) {
    const missing = planted.filter((secret) => !leaked.includes(secret)).map(({ id }) => id)
    expect({ signal, missing }).toEqual({ signal, missing: [] })
  }
}

/** Those of some headers' names that tell a service of a trace. */
export function traceHeadersIn(names: readonly string[]): readonly string[] {
  return names.filter((name) => /^(sentry-trace|baggage|traceparent)$/.test(name))
}
