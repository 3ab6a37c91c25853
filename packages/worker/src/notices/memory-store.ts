import type { Fact } from './fact.ts'
import type { ListOptions } from './notice.ts'
import { createBookings } from './memory/bookings.ts'
import { createRows, type Row, type Shelf } from './memory/rows.ts'
import { overflowGroup } from './overflow-group.ts'
import type { AddLimits, Digest, Kept, NewEntry, NoticeStore, Recovery } from './store.ts'

interface KeptRow {
  readonly fact: Fact
  readonly createdAt: number
  tries: number
  dueAt: number
}

const hour = 3_600_000

/**
 * A store for tests, demos and apps whose notices may end with the process.
 *
 * @param mostRows Beyond it the oldest notices go. @default 10_000
 */
export function memoryStore(mostRows = 10_000): NoticeStore {
  const rows = createRows(mostRows)
  const { book, sweep, ...sending } = createBookings(rows)
  const kept = new Map<string, KeptRow>()

  return {
    async open() {},
    async add(entry, limits) {
      const { person, kind, subject, at, key } = entry
      const shelf = rows.shelfOf(person)
      if (shelf.keys.has(key)) return 'known'
      if (kind === 'completed') endOwnFailures(shelf, subject, at)
      if (isFailure(entry)) note(shelf, entry)
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
    },
    async list(person, { unread = false, limit = 100, within }: ListOptions) {
      const found =
        within === undefined
          ? [...rows.shelfOf(person).leads.values()]
          : rows.within(person, within).map(alone)
      return found
        .filter(({ readAt }) => !unread || readAt === undefined)
        .toSorted((one, other) => other.lastAt - one.lastAt)
        .slice(0, limit)
        .map((row) => ({ ...row }))
    },
    async countUnread(person) {
      const leads = [...rows.shelfOf(person).leads.values()]
      return leads.filter(({ readAt }) => readAt === undefined).length
    },
    async markRead(person, ids, now) {
      for (const row of rows.shelfOf(person).leads.values()) {
        if (ids === undefined || ids.includes(row.id)) row.readAt ??= now
      }
    },

    async keep(fact, now) {
      if (!kept.has(fact.key)) kept.set(fact.key, { fact, tries: 0, dueAt: now, createdAt: now })
    },
    async takeKept(now, lease, limit) {
      const due = [...kept.values()].filter(({ dueAt }) => dueAt <= now).slice(0, limit)
      for (const row of due) row.dueAt = now + lease
      return due.map(({ fact, tries }): Kept => ({ fact, tries }))
    },
    async putBack(key, tries, dueAt) {
      const row = kept.get(key)
      if (row !== undefined) Object.assign(row, { tries, dueAt })
    },
    async forget(key) {
      kept.delete(key)
    },

    async failingSubjects() {
      return [...new Set([...rows.shelves.values()].flatMap(({ streaks }) => [...streaks.keys()]))]
    },
    async worked(subject, at) {
      for (const { streaks } of rows.shelves.values()) {
        const streak = streaks.get(subject)
        if (streak !== undefined && streak.lastAt <= at) streak.workedAt ??= at
      }
    },
    async recoveries(quietSince) {
      const ready: Recovery[] = []
      for (const [person, { streaks }] of rows.shelves) {
        for (const [subject, { workedAt, lastAt, last, count }] of streaks) {
          if (workedAt === undefined || lastAt > quietSince) continue
          ready.push({ person, subject, details: last.details, key: last.id, count })
        }
      }
      return ready
    },
    async recovered(person, subject) {
      const { streaks, leads } = rows.shelfOf(person)
      if (streaks.get(subject)?.workedAt === undefined) return
      streaks.delete(subject)
      for (const lead of leads.values()) {
        if (isFailure(lead) && lead.subject === subject) lead.isOpen = false
      }
    },

    ...sending,
    async expire(before) {
      rows.retain(({ lastAt }) => lastAt >= before)
      sweep()
      for (const [key, { createdAt }] of kept) if (createdAt < before) kept.delete(key)
    },
  }
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

/** Admins are told when it works again; a user sees the job that worked. */
function note({ streaks }: Shelf, { audience, subject, at, id, details }: NewEntry): void {
  if (audience !== 'admin') return
  const streak = streaks.get(subject)
  const isLast = streak === undefined || at >= streak.lastAt
  streaks.set(subject, {
    count: (streak?.count ?? 0) + 1,
    lastAt: isLast ? at : streak.lastAt,
    last: isLast ? { id, details } : streak.last,
    workedAt: undefined,
  })
}

function endOwnFailures({ leads }: Shelf, subject: string, at: number): void {
  for (const lead of leads.values()) {
    const isOwn = lead.audience === 'user' && lead.subject === subject
    if (isOwn && isFailure(lead) && lead.at <= at) lead.isOpen = false
  }
}

function isFailure({ kind }: Pick<Digest, 'kind'>): boolean {
  return kind === 'failed' || kind === 'stalled'
}

/** A single job of a digest. */
function alone(row: Row): Row {
  return { ...row, count: 1, firstAt: row.at, lastAt: row.at }
}
