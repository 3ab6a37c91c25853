import type { Details } from '../notice.ts'
import type { Digest } from '../store.ts'

/** One person, job and kind. */
export interface Row extends Digest {
  readonly key: string
  readonly subject: string
  readonly group: string
  readonly at: number
  readonly createdAt: number
  /** The id of the row that tells of this one, too; its own id for one that is told itself. */
  readonly digest: string
  count: number
  lastAt: number
  readAt?: number
  isOpen: boolean
}

/** An admin's failures of one subject that were not recovered yet. */
export interface Streak {
  count: number
  lastAt: number
  last: { readonly id: string; readonly details: Details }
  workedAt: number | undefined
}

/** What one person has, so that no look at it has to go through everything. */
export interface Shelf {
  readonly keys: Set<string>
  /** Rows that are told themselves. */
  readonly leads: Map<string, Row>
  readonly streaks: Map<string, Streak>
}

/** All rows, the oldest first, and who has which. */
export interface Rows {
  shelfOf(person: string): Shelf
  readonly shelves: ReadonlyMap<string, Shelf>
  lead(id: string): Row | undefined
  push(row: Row): void
  within(person: string, digest: string): readonly Row[]
  /** Keeps the digests that pass, each with all of its rows. */
  retain(keeps: (lead: Row) => boolean): void
}

/** @param mostRows beyond it the oldest digests go */
export function createRows(mostRows: number): Rows {
  const shelves = new Map<string, Shelf>()
  const leads = new Map<string, Row>()
  let rows: Row[] = []

  const shelfOf = (person: string): Shelf => {
    const known = shelves.get(person)
    if (known !== undefined) return known
    const shelf: Shelf = { keys: new Set(), leads: new Map(), streaks: new Map() }
    shelves.set(person, shelf)
    return shelf
  }
  const index = (row: Row): void => {
    const shelf = shelfOf(row.person)
    shelf.keys.add(row.key)
    if (row.digest !== row.id) return
    shelf.leads.set(row.id, row)
    leads.set(row.id, row)
  }
  const reindex = (kept: Row[]): void => {
    const streaks = new Map([...shelves].map(([person, shelf]) => [person, shelf.streaks]))
    shelves.clear()
    leads.clear()
    rows = kept
    for (const row of kept) {
      index(row)
      const streak = streaks.get(row.person)?.get(row.subject)
      if (streak !== undefined) shelfOf(row.person).streaks.set(row.subject, streak)
    }
  }
  const trim = (): void => {
    if (rows.length <= mostRows) return
    // Some more than one, so that not every row from now on goes through all of them.
    let excess = rows.length - Math.floor(mostRows * 0.9)
    const stale = new Set<string>()
    const oldest = [...leads.values()].toSorted((one, other) => one.lastAt - other.lastAt)
    // The newest digest stays, however many rows it has: of those the oldest go.
    for (const { id, count } of oldest.slice(0, -1)) {
      if (excess <= 0) break
      stale.add(id)
      excess -= count
    }
    reindex(
      rows.filter(({ id, digest }) => {
        if (stale.has(digest)) return false
        if (excess <= 0 || id === digest) return true
        excess -= 1
        return false
      }),
    )
  }
  return {
    shelfOf,
    shelves,
    lead: (id) => leads.get(id),
    push(row) {
      rows.push(row)
      index(row)
      trim()
    },
    within: (person, digest) =>
      rows.filter((row) => row.person === person && row.digest === digest),
    retain(keeps) {
      const fresh = new Set([...leads.values()].filter(keeps).map(({ id }) => id))
      reindex(rows.filter(({ digest }) => fresh.has(digest)))
    },
  }
}
