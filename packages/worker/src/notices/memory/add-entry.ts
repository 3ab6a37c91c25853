import { overflowGroup } from '../overflow-group.ts'
import type { AddLimits, NewEntry } from '../store.ts'
import type { Bookings } from './bookings.ts'
import { endOwnFailures, isFailure, noteFailure } from './recovering.ts'
import type { Row, Rows, Shelf } from './rows.ts'

const hour = 3_600_000

/** Adds a row on its own or to an open digest, and books how it is told. */
export function addEntry(
  rows: Rows,
  { book }: Pick<Bookings, 'book'>,
  entry: NewEntry,
  limits: AddLimits,
): 'added' | 'grouped' | 'known' {
  const { person, kind, subject, at, key } = entry
  const shelf = rows.shelfOf(person)
  if (shelf.keys.has(key)) return 'known'
  if (kind === 'completed') endOwnFailures(shelf, subject, at)
  if (isFailure(entry)) noteFailure(shelf, entry)
  const { lead, group } = findDigest(shelf, entry, limits)
  const { channels, isNameless, ...told } = entry
  const row: Row = {
    ...told,
    group,
    isOverflow: group === overflowGroup(entry),
    createdAt: limits.now,
    digest: lead?.id ?? entry.id,
    count: 1,
    firstAt: at,
    lastAt: at,
    isOpen: true,
  }
  if (lead !== undefined) {
    lead.count += 1
    lead.lastAt = Math.max(lead.lastAt, at)
    delete lead.readAt
  }
  if (lead === undefined || !isNameless) rows.push(row)
  book(lead ?? row, channels, limits.now, limits.digestEvery)
  return lead === undefined ? 'added' : 'grouped'
}

/** The digest to join, or the group of a new one. */
function findDigest(
  { leads }: Shelf,
  entry: NewEntry,
  { now, hourlyCap, digestWindow }: AddLimits,
): { lead?: Row; group: string } {
  const open = (group: string, since: number): Row | undefined =>
    [...leads.values()].find((row) => row.isOpen && row.group === group && row.createdAt > since)
  const own = open(entry.group, now - digestWindow)
  if (own !== undefined) return { lead: own, group: entry.group }
  const lately = [...leads.values()].filter(
    ({ createdAt, isOverflow }) => createdAt > now - hour && !isOverflow,
  )
  if (lately.length < hourlyCap) return { group: entry.group }
  const group = overflowGroup(entry)
  const lead = open(group, now - hour)
  return lead === undefined ? { group } : { lead, group }
}
