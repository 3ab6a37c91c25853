import { sql, type Kysely } from 'kysely'
import type { NoticeStore } from '../store.ts'
import { toDigest } from './reading.ts'
import type { Tables } from './tables.ts'

/** What goes out through channels. */
export function deliveries(db: Kysely<Tables>): Pick<NoticeStore, 'due' | 'told' | 'untold'> {
  const update = (id: string, channel: string) =>
    db.updateTable('tacet_notice_delivery').where('notice', '=', id).where('channel', '=', channel)
  return {
    async due(channel, now, lease, limit) {
      const claimed = await db
        .updateTable('tacet_notice_delivery')
        .set({ due_at: new Date(now + lease) })
        .where('channel', '=', channel)
        .where('notice', 'in', (query) =>
          query
            .selectFrom('tacet_notice_delivery')
            .select('notice')
            .where('channel', '=', channel)
            .where('due_at', '<=', new Date(now))
            .orderBy('due_at')
            .limit(limit)
            .modifyEnd(sql`for update skip locked`),
        )
        .returning(['notice', 'tries'])
        .execute()
      if (claimed.length === 0) return []
      const tries = new Map(claimed.map((row) => [row.notice, row.tries]))
      const digests = await db
        .selectFrom('tacet_notice')
        .selectAll()
        .where('id', 'in', [...tries.keys()])
        .orderBy('created_at')
        .execute()
      return digests.map((row) => ({
        digest: toDigest(row),
        channel,
        tries: tries.get(row.id) ?? 0,
      }))
    },
    async told(id, channel, count, now, againAt) {
      const total = sql`(select count from tacet_notice where tacet_notice.id = ${id})`
      await update(id, channel)
        .set({
          told: count,
          told_at: new Date(now),
          tries: 0,
          due_at: sql`case when ${total} > ${count} then ${new Date(againAt)}::timestamptz end`,
        })
        .execute()
    },
    async untold(id, channel, tries, dueAt) {
      await update(id, channel)
        .set({ tries, due_at: dueAt === undefined ? null : new Date(dueAt) })
        .execute()
    },
  }
}
