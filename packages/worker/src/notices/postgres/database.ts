import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import type { PGlite, PostgresPool } from 'kysely'
import { steadyPool } from './steady-pool.ts'
import type { Tables } from './tables.ts'

/**
 * A pool of `pg`, an embedded PGlite, or a Kysely over either. It stays the app's: nobody here closes
 * it. Under a Kysely, lost connections are its owner's: listen to `error` on the pool and, on its
 * `connect`, on each client, or a lost connection ends the process. A pool is listened to here.
 */
export type Database<T = never> = Kysely<T> | PGlite | PostgresPool

/** Puts the query builder over what the app has. */
export function toKysely<T>(database: Database<T>): Kysely<Tables> {
  // What other tables the app knows of does not matter to ours.
  if (database instanceof Kysely) return database as unknown as Kysely<Tables>
  // Another copy of Kysely is as good.
  if ('selectFrom' in database) return database as unknown as Kysely<Tables>
  return new Kysely<Tables>({
    dialect:
      'waitReady' in database
        ? new PGliteDialect({ pglite: database })
        : new PostgresDialect({ pool: steadyPool(database) }),
  })
}
