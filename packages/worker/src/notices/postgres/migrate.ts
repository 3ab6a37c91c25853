import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

/**
 * Brings the tables up to date. Safe to run twice and by two processes at once: the migrator takes a
 * lock of PostgreSQL's, and remembers in a table of its own what was done.
 *
 * @throws What the database answered.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: 'tacet_notice_migration',
    migrationLockTableName: 'tacet_notice_migration_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw new Error('tacet: the tables of notices are not up to date', { cause: error })
}
