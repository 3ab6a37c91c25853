import type { InboxItem, InboxRequest } from '@tacet/inbox'
import type { App, Plant, Signal } from '../app.ts'
import type { Arrivals } from './arrivals.ts'
import type { Canary } from './canaries.ts'
import { evidenceOf, leaksIn } from './evidence.ts'
import { bytesToText } from './forms.ts'

/** One line of the table: what one signal carried. */
export interface TallyRow {
  readonly signal: string
  readonly arrived: number
  readonly planted: readonly Canary[]
  readonly leaked: readonly Canary[]
}

/** What an item of a type carries; other types are none of the signals an app gives. */
export const signalOf: Readonly<Record<string, Signal>> = {
  event: 'error',
  transaction: 'trace',
  span: 'trace',
  log: 'log',
  trace_metric: 'metric',
}

/** What is counted. */
export interface Counted {
  readonly plants: readonly Plant[]
  readonly items: readonly InboxItem[]
  readonly requests: readonly InboxRequest[]
  /** Headers of the requests that went to others. */
  readonly outgoing: readonly Readonly<Record<string, unknown>>[]
}

/** Counts what an app sent, and which of its secrets came through. */
export function tally(
  app: App,
  { items, requests }: Arrivals,
  outgoing: Counted['outgoing'],
): readonly TallyRow[] {
  const plants = app.requests.flatMap((request) => request.plants)
  return tallyOf({ plants, items, requests, outgoing })
}

/** Counts, per signal, what arrived, what secrets were put in its way, and which came through. */
export function tallyOf({ plants, items, requests, outgoing }: Counted): readonly TallyRow[] {
  const secrets = [...new Set(plants.map(({ secret }) => secret))]
  const plantedIn = (signal: Signal) =>
    secrets.filter((secret) =>
      plants.some((plant) => plant.secret === secret && plant.signals.includes(signal)),
    )

  const rows = (['error', 'trace', 'log', 'metric'] as const).map((signal): TallyRow => {
    const carriers = items.filter(({ type }) => signalOf[type] === signal)
    return {
      signal,
      arrived: carriers.reduce((sum, item) => sum + entriesOf(item), 0),
      planted: plantedIn(signal),
      leaked: leaksIn(carriers.map(writtenOut).join('\n'), secrets).map(({ canary }) => canary),
    }
  })
  const toThirdParties = plantedIn('third party')
  const anywhere = leaksIn(evidenceOf(requests), secrets)
  return [
    ...rows,
    {
      signal: 'third party',
      arrived: outgoing.length,
      planted: toThirdParties,
      leaked: leaksIn(bytesToText(JSON.stringify(outgoing)), toThirdParties).map(
        ({ canary }) => canary,
      ),
    },
    {
      signal: 'all bytes',
      arrived: requests.length,
      planted: secrets,
      leaked: anywhere.map(({ canary }) => canary),
    },
  ]
}

/** Logs, metrics and version 11's spans travel many to an item. */
function entriesOf({ payload }: InboxItem): number {
  const entries = (payload as { items?: unknown } | null)?.items
  return Array.isArray(entries) ? entries.length : 1
}

function writtenOut({ envelopeHeaders, headers, raw }: InboxItem): string {
  return bytesToText(JSON.stringify([envelopeHeaders, headers])) + bytesToText(raw)
}

/** Whether every signal came through and no secret did. */
export function isProven(rows: readonly TallyRow[]): boolean {
  return rows.every(({ signal, arrived, planted, leaked }) => {
    // Not every app calls others.
    const callsNobody = signal === 'third party' && planted.length === 0
    return leaked.length === 0 && (arrived > 0 || callsNobody)
  })
}

export function printTally(rows: readonly TallyRow[]): void {
  const line = (...cells: readonly unknown[]) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(12) : String(cell).padStart(9))).join('')
  console.log(`\n${line('signal', 'arrived', 'planted', 'leaked')}`)
  for (const { signal, arrived, planted, leaked } of rows) {
    console.log(line(signal, arrived, planted.length, leaked.length))
  }
  for (const { signal, leaked } of rows) {
    for (const { id } of leaked) console.log(`leaked in ${signal}: ${id}`)
  }
}
