import { sql, type Kysely } from 'kysely'
import type { NoticeStore } from '../store.ts'
import type { Tables } from './tables.ts'

/** What waits for its recipients. */
export function kept(
  db: Kysely<Tables>,
): Pick<NoticeStore, 'forget' | 'keep' | 'putBack' | 'takeKept'> {
  return {
    async keep(fact, now) {
      const at = new Date(now)
      await db
        .insertInto('tacet_notice_kept')
        .values({ dedupe_key: fact.key, fact: JSON.stringify(fact), due_at: at, created_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async takeKept(now, lease, limit) {
      const rows = await db
        .updateTable('tacet_notice_kept')
        .set({ due_at: new Date(now + lease) })
        .where('dedupe_key', 'in', (query) =>
          query
            .selectFrom('tacet_notice_kept')
            .select('dedupe_key')
            .where('due_at', '<=', new Date(now))
            .orderBy('due_at')
            .limit(limit)
            // Whoever else looks at this moment takes others.
            .modifyEnd(sql`for update skip locked`),
        )
        .returning(['fact', 'tries'])
        .execute()
      return rows
    },
    async putBack(key, tries, dueAt) {
      await db
        .updateTable('tacet_notice_kept')
        .set({ tries, due_at: new Date(dueAt) })
        .where('dedupe_key', '=', key)
        .execute()
    },
    async forget(key) {
      await db.deleteFrom('tacet_notice_kept').where('dedupe_key', '=', key).execute()
    },
  }
}
