import { PGlite } from '@electric-sql/pglite'
import type { Database as NoticesDatabase } from '@tacet/worker/notices'
import { Pool } from 'pg'
import { fromPglite, type ConstructorOptions } from 'pg-boss'

/** One PostgreSQL for all that the runner keeps. */
export interface Database {
  /** As pg-boss reaches it. */
  readonly forQueue: ConstructorOptions
  readonly forNotices: NoticesDatabase
  close(): Promise<void>
}

/**
 * @param url Of a PostgreSQL server; without it, one is embedded.
 * @param directory Where the embedded one keeps its files; in memory when there is none.
 */
export async function openDatabase(url?: string, directory?: string): Promise<Database> {
  if (url === undefined) {
    const embedded = await PGlite.create(directory)
    return {
      forQueue: { db: fromPglite(embedded), backend: 'pglite' },
      forNotices: embedded,
      close: () => embedded.close(),
    }
  }
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A pool tells of each idle connection that is lost, and ends the process when nobody listens.
  pool.on('error', () => {})
  return {
    forQueue: { connectionString: url },
    forNotices: pool,
    close: () => pool.end(),
  }
}
