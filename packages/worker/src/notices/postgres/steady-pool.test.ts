import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { Pool } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { steadyPool } from './steady-pool.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A message as https://www.postgresql.org/docs/current/protocol-message-formats.html has it. */
function message(type: string, body: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + body.length)
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')])
}

const authenticated = message('R', '\0\0\0\0')
const ready = message('Z', 'I')
const shutDown = message('E', 'SFATAL\0C57P01\0Mterminating connection\0\0')

// When PostgreSQL does this is a matter of microseconds, so a server of our own does it every time.
test('a connection that ends in the chunk that opens it ends no process', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.concat([authenticated, ready, shutDown])))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const pool = new Pool({ host: '127.0.0.1', port, user: 'ada', ssl: false })
  closing.push(() => pool.end())

  const client = await steadyPool(pool).connect()
  await expect(client.query('select 1', [])).rejects.toThrow(/terminat|queryable/)
  client.release()
})

test('a server that is not there is a rejection', async () => {
  const pool = new Pool({ host: '127.0.0.1', port: 9, user: 'ada' })
  closing.push(() => pool.end())
  await expect(steadyPool(pool).connect()).rejects.toThrow('ECONNREFUSED')
})
