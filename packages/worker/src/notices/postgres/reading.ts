import type { Kysely, Selectable } from 'kysely'
import type { Digest, NoticeStore } from '../store.ts'
import type { NoticeTable, Tables } from './tables.ts'

/** What a person's own page asks. */
export function reading(
  db: Kysely<Tables>,
): Pick<NoticeStore, 'countUnread' | 'list' | 'markRead'> {
  return {
    async list(person, { unread = false, limit = 100, within }) {
      const rows = await db
        .selectFrom('tacet_notice')
        .selectAll()
        .where('person', '=', person)
        .$if(within === undefined, (query) => query.whereRef('digest', '=', 'id'))
        .$if(within !== undefined, (query) => query.where('digest', '=', String(within)))
        .$if(unread, (query) => query.where('read_at', 'is', null))
        .orderBy(within === undefined ? 'last_at' : 'at', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) =>
        toDigest(
          within === undefined ? row : { ...row, count: 1, first_at: row.at, last_at: row.at },
        ),
      )
    },
    async countUnread(person) {
      const { count } = await db
        .selectFrom('tacet_notice')
        .select((expression) => expression.fn.countAll().as('count'))
        .where('person', '=', person)
        .whereRef('digest', '=', 'id')
        .where('read_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    async markRead(person, ids, now) {
      if (ids?.length === 0) return
      await db
        .updateTable('tacet_notice')
        .set({ read_at: new Date(now) })
        .where('person', '=', person)
        .whereRef('digest', '=', 'id')
        .where('read_at', 'is', null)
        .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
        .execute()
    },
  }
}

export function toDigest(row: Selectable<NoticeTable>): Digest {
  const { id, person, audience, kind, details, count } = row
  return {
    id,
    person,
    audience,
    kind,
    details,
    count,
    isOverflow: row.cause.startsWith('overflow:'),
    firstAt: row.first_at.getTime(),
    lastAt: row.last_at.getTime(),
    ...(row.read_at !== null && { readAt: row.read_at.getTime() }),
  }
}
