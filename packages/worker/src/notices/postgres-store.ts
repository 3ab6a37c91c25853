import { sql, type Kysely } from 'kysely'
import type { NoticeStore } from './store.ts'
import { addEntry } from './postgres/add-entry.ts'
import { toKysely, type Database } from './postgres/database.ts'
import { deliveries } from './postgres/deliveries.ts'
import { kept } from './postgres/kept.ts'
import { migrate } from './postgres/migrate.ts'
import { reading } from './postgres/reading.ts'
import { recovering } from './postgres/recovering.ts'
import type { Tables } from './postgres/tables.ts'

/**
 * A store in PostgreSQL, or in an embedded PGlite. Its tables, `tacet_notice*`, are made on first
 * use, in the schema that the connection finds first.
 *
 * @param database A pool of `pg`, a PGlite, or a Kysely. It is not closed here.
 *
 * @example
 * postgresStore(new Pool({ connectionString: process.env.DATABASE_URL }))
 */
export function postgresStore<T = never>(database: Database<T>): NoticeStore {
  const db = toKysely(database)
  return {
    open: () => migrate(db),
    add: (entry, limits) => addEntry(db, entry, limits),
    ...reading(db),
    ...kept(db),
    ...recovering(db),
    ...deliveries(db),
    expire: (before) => expire(db, new Date(before)),
  }
}

/** A digest goes with all that it tells of, and its deliveries with it. */
async function expire(db: Kysely<Tables>, before: Date): Promise<void> {
  await sql`delete from tacet_notice where digest in
    (select id from tacet_notice where digest = id and last_at < ${before})`.execute(db)
  await db.deleteFrom('tacet_notice_kept').where('created_at', '<', before).execute()
}
