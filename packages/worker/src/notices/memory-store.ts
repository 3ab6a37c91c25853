import type { Fact } from './fact.ts'
import type { ListOptions } from './notice.ts'
import { overflowGroup } from './overflow-group.ts'
import type { AddLimits, Delivery, Digest, Kept, NewEntry, NoticeStore, Recovery } from './store.ts'

interface Row extends Digest {
  readonly key: string
  readonly subject: string
  readonly group: string
  readonly at: number
  readonly createdAt: number
  /** The id of the row that tells of this one, too; its own for one that is told itself. */
  readonly digest: string
  count: number
  lastAt: number
  readAt?: number
  workedAt: number | undefined
  isOpen: boolean
}

interface Booking {
  readonly id: string
  readonly channel: string
  told: number
  toldAt: number
  tries: number
  dueAt: number | undefined
}

interface KeptRow {
  readonly fact: Fact
  tries: number
  dueAt: number
  readonly createdAt: number
}

const hour = 3_600_000

/**
 * A store for tests, demos and apps whose notices may end with the process.
 *
 * @param mostRows Beyond it the oldest notices go. @default 10_000
 */
export function memoryStore(mostRows = 10_000): NoticeStore {
  let rows: Row[] = []
  let bookings: Booking[] = []
  const kept = new Map<string, KeptRow>()

  const leadsOf = (person: string): Row[] =>
    rows.filter((row) => row.person === person && row.digest === row.id)
  const failuresOf = (person: string, subject: string): Row[] =>
    rows.filter((row) => isFailure(row) && row.person === person && row.subject === subject)

  const leadFor = (entry: NewEntry, { now, hourlyCap, digestWindow }: AddLimits): Row | string => {
    const leads = leadsOf(entry.person)
    const open = (group: string, since: number): Row | undefined =>
      leads.find((row) => row.isOpen && row.group === group && row.createdAt > since)
    const own = open(entry.group, now - digestWindow)
    if (own !== undefined) return own
    const lately = leads.filter((row) => row.createdAt > now - hour && !row.isOverflow)
    if (lately.length < hourlyCap) return entry.group
    const overflow = overflowGroup(entry)
    return open(overflow, now - hour) ?? overflow
  }

  const book = (lead: Row, entry: NewEntry, { now, digestEvery }: AddLimits): void => {
    for (const channel of entry.channels) {
      const booked = bookings.find(({ id, channel: name }) => id === lead.id && name === channel)
      if (booked === undefined) {
        bookings.push({ id: lead.id, channel, told: 0, toldAt: 0, tries: 0, dueAt: now })
      } else if (booked.told > 0) {
        booked.dueAt ??= Math.max(now, booked.toldAt + digestEvery)
      }
    }
  }

  const trim = (): void => {
    if (rows.length <= mostRows) return
    rows = rows.slice(rows.length - mostRows)
    forgetBookings()
  }
  const forgetBookings = (): void => {
    const ids = new Set(rows.map(({ id }) => id))
    bookings = bookings.filter(({ id }) => ids.has(id))
  }

  return {
    async open() {},
    async add(entry, limits) {
      const { person, kind, subject, at, details, id, key, audience } = entry
      if (rows.some((row) => row.person === person && row.key === key)) return 'known'
      for (const row of failuresOf(person, subject)) {
        if (kind === 'failed' || kind === 'stalled') row.workedAt = undefined
        if (kind === 'completed' && row.audience === 'user' && row.at <= at) row.isOpen = false
      }
      const found = leadFor(entry, limits)
      const lead = typeof found === 'string' ? undefined : found
      const group = lead?.group ?? String(found)
      const row: Row = {
        id,
        person,
        audience,
        kind,
        key,
        subject,
        group,
        details,
        at,
        isOverflow: group === overflowGroup(entry),
        createdAt: limits.now,
        digest: lead?.id ?? id,
        count: 1,
        firstAt: at,
        lastAt: at,
        workedAt: undefined,
        isOpen: true,
      }
      rows.push(row)
      if (lead !== undefined) {
        lead.count += 1
        lead.lastAt = Math.max(lead.lastAt, at)
        delete lead.readAt
      }
      book(lead ?? row, entry, limits)
      trim()
      return lead === undefined ? 'added' : 'grouped'
    },
    async list(person, { unread = false, limit = 100, within }: ListOptions) {
      const mine =
        within === undefined
          ? leadsOf(person)
          : rows.filter((row) => row.person === person && row.digest === within)
      return mine
        .filter((row) => !unread || row.readAt === undefined)
        .toSorted((one, other) => other.lastAt - one.lastAt)
        .slice(0, limit)
        .map((row) =>
          within === undefined ? { ...row } : { ...row, count: 1, firstAt: row.at, lastAt: row.at },
        )
    },
    async countUnread(person) {
      return leadsOf(person).filter(({ readAt }) => readAt === undefined).length
    },
    async markRead(person, ids, now) {
      for (const row of leadsOf(person)) {
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
      return [...new Set(rows.filter(isFailing).map(({ subject }) => subject))]
    },
    async worked(subject, at) {
      for (const row of rows) {
        if (isFailing(row) && row.subject === subject && row.at <= at) row.workedAt ??= at
      }
    },
    async recoveries(quietSince) {
      const groups = new Map<string, Row[]>()
      for (const row of rows.filter(isFailing)) {
        const name = JSON.stringify([row.person, row.subject])
        groups.set(name, [...(groups.get(name) ?? []), row])
      }
      return [...groups.values()].flatMap((group): Recovery[] => {
        const { person, subject, details, id } = group.reduce((one, other) =>
          other.at >= one.at ? other : one,
        )
        const isQuiet = group.every((row) => row.workedAt !== undefined && row.at <= quietSince)
        return isQuiet ? [{ person, subject, details, key: id, count: group.length }] : []
      })
    },
    async recovered(person, subject) {
      for (const row of failuresOf(person, subject)) {
        if (row.workedAt !== undefined) row.isOpen = false
      }
    },

    async due(channel, now, lease, limit) {
      const mine = bookings
        .filter((row) => row.channel === channel && row.dueAt !== undefined && row.dueAt <= now)
        .slice(0, limit)
      return mine.flatMap((row): Delivery[] => {
        row.dueAt = now + lease
        const digest = rows.find(({ id }) => id === row.id)
        return digest === undefined ? [] : [{ digest: { ...digest }, channel, tries: row.tries }]
      })
    },
    async told(id, channel, count, now, againAt) {
      const row = bookings.find((booking) => booking.id === id && booking.channel === channel)
      const total = rows.find((entry) => entry.id === id)?.count ?? count
      if (row === undefined) return
      Object.assign(row, { told: count, toldAt: now, tries: 0 })
      row.dueAt = total > count ? againAt : undefined
    },
    async untold(id, channel, tries, dueAt) {
      const row = bookings.find((booking) => booking.id === id && booking.channel === channel)
      if (row !== undefined) Object.assign(row, { tries, dueAt })
    },

    async expire(before) {
      const fresh = new Set(
        rows
          .filter(({ lastAt, digest, id }) => digest === id && lastAt >= before)
          .map(({ id }) => id),
      )
      rows = rows.filter(({ digest }) => fresh.has(digest))
      forgetBookings()
      for (const [key, { createdAt }] of kept) if (createdAt < before) kept.delete(key)
    },
  }
}

/** Nothing has ended it yet. */
function isFailure({ isOpen, kind }: Row): boolean {
  return isOpen && (kind === 'failed' || kind === 'stalled')
}

/** Admins are told when it works again; a user sees the job that worked. */
function isFailing(row: Row): boolean {
  return isFailure(row) && row.audience === 'admin'
}
