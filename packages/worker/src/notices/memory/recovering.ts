import type { Digest, NewEntry, NoticeStore, Recovery } from '../store.ts'
import type { Rows, Shelf } from './rows.ts'

/** What failed for the admins and may work again. */
export function recovering(
  rows: Rows,
): Pick<NoticeStore, 'failingSubjects' | 'recovered' | 'recoveries' | 'worked'> {
  return {
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
  }
}

/** Admins are told when it works again; a user sees the job that worked. */
export function noteFailure(
  { streaks }: Shelf,
  { audience, subject, at, id, details }: NewEntry,
): void {
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

export function endOwnFailures({ leads }: Shelf, subject: string, at: number): void {
  for (const lead of leads.values()) {
    const isOwn = lead.audience === 'user' && lead.subject === subject
    if (isOwn && isFailure(lead) && lead.at <= at) lead.isOpen = false
  }
}

export function isFailure({ kind }: Pick<Digest, 'kind'>): boolean {
  return kind === 'failed' || kind === 'stalled'
}
