import { Redis } from 'ioredis'
import { Pool } from 'pg'
import { expect, test } from 'vitest'
import { findProgram } from './find-program.ts'
import { startPostgres } from './postgres.ts'
import { startRedis } from './redis.ts'

test('Redis keeps what it answered to, whether it is stopped or killed', async () => {
  const server = await startRedis()
  const redis = new Redis(server.url, { maxRetriesPerRequest: null })
  redis.on('error', () => {})
  await redis.set('stopped', '1')
  await server.stop()
  await server.start()
  await redis.set('killed', '2')
  await server.kill()
  await server.start()
  expect(await redis.mget('stopped', 'killed')).toEqual(['1', '2'])
  redis.disconnect()
  await server.close()
})

test('PostgreSQL keeps what it committed, whether it is stopped or killed', async () => {
  const server = await startPostgres()
  const pool = new Pool({ connectionString: server.url })
  pool.on('error', () => {})
  await pool.query('CREATE TABLE kept (name text)')
  await pool.query(`INSERT INTO kept VALUES ('stopped')`)
  await server.stop()
  await server.start()
  await pool.query(`INSERT INTO kept VALUES ('killed')`)
  await server.kill()
  await server.start()
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM kept')
  expect(rows.map(({ name }) => name)).toEqual(['stopped', 'killed'])
  await pool.end()
  await server.close()
})

test('a program that is missing is told with how to install it', () => {
  expect(() => findProgram('no-such-server', [])).toThrow(/apt-get install/)
})
