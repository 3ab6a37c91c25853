import { PGlite } from '@electric-sql/pglite'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Kysely, PGliteDialect } from 'kysely'
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNotices } from './create-notices.ts'
import { postgresStore } from './postgres-store.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { storeContract } from '../testing/notices/store-contract.ts'
import { startPostgres, type PostgresServer } from '../testing/postgres.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.close())

/** A database that nobody else has. */
async function freshDatabase(name: string): Promise<string> {
  const client = new Client({ connectionString: server.url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return server.url.replace(/\/postgres$/, `/${name}`)
}

function openPool(url: string): Pool {
  const pool = new Pool({ connectionString: url })
  // A connection that is lost while idle would end the process.
  pool.on('error', () => {})
  return pool
}

storeContract('PGlite', async () => {
  const pglite = await PGlite.create()
  return { store: postgresStore(pglite), close: () => pglite.close() }
})

storeContract('PGlite under the app’s own Kysely', async () => {
  const pglite = await PGlite.create()
  const db = new Kysely<{ orders: { id: number } }>({ dialect: new PGliteDialect({ pglite }) })
  return { store: postgresStore(db), close: () => db.destroy() }
})

storeContract('PostgreSQL', async () => {
  const pool = openPool(await freshDatabase('contract'))
  return { store: postgresStore(pool), close: () => pool.end() }
})

const migrating = `
  import { Pool } from 'pg'
  import { postgresStore } from ${JSON.stringify(new URL('../../dist/notices.js', import.meta.url).href)}
  const pool = new Pool({ connectionString: process.argv[1] })
  await postgresStore(pool).open()
  await pool.end()
`

test('many processes bring one empty database up to date at once', async () => {
  const url = await freshDatabase('migrated')
  const processes = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', migrating, url], {
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  )
  const ends = await Promise.all(processes.map((child) => once(child, 'exit')))
  expect(ends.map(([code]) => code)).toEqual([0, 0, 0, 0])

  const pool = openPool(url)
  const { rows } = await pool.query('select name from tacet_notice_migration')
  expect(rows).toEqual([{ name: '001-notices' }])
  await pool.end()
})

test('a pool of one connection is enough', async () => {
  const pool = new Pool({ connectionString: await freshDatabase('narrow'), max: 1 })
  const directory = { admins: () => [{ id: 'ada' }], person: () => undefined }
  const notices = createNotices({ store: postgresStore(pool), directory, every: 0 })
  await Promise.all(Array.from({ length: 30 }, () => notices.jobSettled(outcomeOf('failed'))))
  await notices.retryPending()
  expect(await notices.list('ada')).toMatchObject([{ count: 30 }])
  await notices.close()
  await pool.end()
})

test('two processes that write one job’s outcome leave one row', async () => {
  const url = await freshDatabase('twice')
  const pools = [openPool(url), openPool(url)]
  const directory = { admins: () => [{ id: 'ada' }, { id: 'bob' }], person: () => undefined }
  const both = pools.map((pool) =>
    createNotices({ store: postgresStore(pool), directory, every: 0 }),
  )
  const ids = Array.from({ length: 20 }, (_, index) => `${index}`)
  await Promise.all(
    ids.flatMap((id) => both.map((notices) => notices.jobSettled(outcomeOf('failed', { id })))),
  )
  const [pool] = pools
  const { rows } = await (pool as Pool).query(
    'select person, count(*)::int as count, max(count) as digest from tacet_notice group by person order by person',
  )
  expect(rows).toEqual([
    { person: 'ada', count: 20, digest: 20 },
    { person: 'bob', count: 20, digest: 20 },
  ])
  for (const each of pools) await each.end()
})

test('a database that goes away in the middle of a transaction takes no process down', async () => {
  const own = await startPostgres()
  // As an app has it that gives it away and never thinks of it again: nobody listens to its errors.
  const pool = new Pool({ connectionString: own.url })
  const notices = createNotices({
    store: postgresStore(pool),
    directory: { admins: () => [{ id: 'ada' }], person: () => undefined },
    every: 0,
    warn: () => {},
  })
  // Several connections: later one of them is held, and the others are idle.
  await Promise.all([1, 2, 3].map(() => notices.jobSettled(outcomeOf('failed'))))
  expect(pool.totalCount).toBeGreaterThan(1)
  const holder = new Client({ connectionString: own.url })
  holder.on('error', () => {})
  await holder.connect()
  await holder.query('begin; lock table tacet_notice')
  const settled = notices.jobSettled(outcomeOf('failed'))
  const waiting = `select count(*)::int as waiting from pg_locks where not granted`
  await expect.poll(async () => (await holder.query(waiting)).rows).toEqual([{ waiting: 1 }])
  await own.stop()
  await settled
  await own.start()
  await notices.retryPending()
  expect(await notices.list('ada')).toMatchObject([{ count: 4 }])
  await notices.close()
  await pool.end()
  await own.close()
})

test('a database that is stopped and started again loses nothing, and the app hears no error', async () => {
  const own = await startPostgres()
  const pool = openPool(own.url)
  const warnings: string[] = []
  const notices = createNotices({
    store: postgresStore(pool),
    directory: { admins: () => [{ id: 'ada' }], person: (id) => ({ id }) },
    every: 0,
    warn: (line) => warnings.push(line),
  })
  await notices.jobSettled(outcomeOf('failed', { id: 'before' }))
  await own.kill()
  await notices.jobSettled(outcomeOf('failed', { id: 'meanwhile' }))
  await notices.jobSettled(outcomeOf('completed', { id: 'meanwhile, too', initiatorUserId: 'u-1' }))
  await expect(notices.list('ada')).rejects.toThrow(/cannot be read/)
  await notices.retryPending()
  await own.start()
  await notices.retryPending()
  expect(await notices.list('ada')).toMatchObject([{ count: 2 }])
  expect(await notices.list('u-1')).toMatchObject([{ kind: 'completed' }])
  expect(warnings.every((line) => line.startsWith('tacet: '))).toBe(true)
  expect(warnings.join()).not.toContain(String(own.port))
  await notices.close()
  await pool.end()
  await own.close()
})
