import { sql, type Kysely } from 'kysely'
import type { NoticeStore, Recovery } from '../store.ts'
import type { Tables } from './tables.ts'

/** A digest counts what has no row of its own, too; of those of several causes only rows count. */
const failures = sql<number>`sum(case
  when cause like 'overflow:%' then 1 when digest = id then count else 0 end)::int`

/** Failures that admins were told of, until they work again. */
export function recovering(
  db: Kysely<Tables>,
): Pick<NoticeStore, 'failingSubjects' | 'recovered' | 'recoveries' | 'worked'> {
  const failing = db
    .selectFrom('tacet_notice')
    .where('closed_at', 'is', null)
    .where('audience', '=', 'admin')
    .where('kind', 'in', ['failed', 'stalled'])
  return {
    async failingSubjects() {
      const rows = await failing.select('subject').distinct().execute()
      return rows.map(({ subject }) => subject)
    },
    async worked(subject, at) {
      await db
        .updateTable('tacet_notice')
        .set({ worked_at: new Date(at) })
        .where('subject', '=', subject)
        .where('closed_at', 'is', null)
        .where('audience', '=', 'admin')
        .where('kind', 'in', ['failed', 'stalled'])
        .where('worked_at', 'is', null)
        .where('last_at', '<=', new Date(at))
        .execute()
    },
    async recoveries(quietSince) {
      const groups = await failing
        .select(['person', 'subject', failures.as('count')])
        .select(
          sql<Pick<Recovery, 'details'> & { key: string }>`(array_agg(
          jsonb_build_object('key', id, 'details', details) order by last_at desc, at desc, id desc))[1]`.as(
            'last',
          ),
        )
        .groupBy(['person', 'subject'])
        .having(sql<boolean>`bool_and(worked_at is not null)`)
        .having(sql<Date>`max(last_at)`, '<=', new Date(quietSince))
        .execute()
      return groups.map(({ last, ...group }) => ({ ...group, ...last }))
    },
    async recovered(person, subject) {
      await db
        .updateTable('tacet_notice')
        .set({ closed_at: sql`now()` })
        .where('person', '=', person)
        .where('subject', '=', subject)
        .where('kind', 'in', ['failed', 'stalled'])
        .where('closed_at', 'is', null)
        .where('worked_at', 'is not', null)
        .execute()
    },
  }
}
