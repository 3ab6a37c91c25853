import type { ListOptions } from '../notice.ts'
import type { NoticeStore } from '../store.ts'
import type { Row, Rows } from './rows.ts'

/** What people read of their notices. */
export function reading(rows: Rows): Pick<NoticeStore, 'countUnread' | 'list' | 'markRead'> {
  return {
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
  }
}

/** A single job of a digest. */
function alone(row: Row): Row {
  return { ...row, count: 1, firstAt: row.at, lastAt: row.at }
}
