// A job runner, started with
//
//   node --import @tacet/node/register main.ts
//
// Jobs come in through a small door, wait in a queue, and are worked on, five at a time. When one
// fails for good, whoever asked for it is told, or the admins. With a DSN in the environment a backend
// is told as well, and what a secret looks like stays in this process.
import { env } from 'node:process'
import { tag } from '@tacet/node'
import { shutdown, watchLoop, type JobOutcome } from '@tacet/worker'
import { openDatabase } from './database.ts'
import { openDoor } from './door.ts'
import { openNotices } from './notices.ts'
import { openQueue } from './open-queue.ts'
import { createProvider } from './provider.ts'
import { createStatements } from './statements.ts'
import { createWaitingRoom } from './waiting-room.ts'

tag('runner', 'back office')

// PostgreSQL where DATABASE_URL names one, else one that is embedded.
const database = await openDatabase(env['DATABASE_URL'], env['DATABASE_DIR'])
const notices = openNotices(database, { url: env['CHAT_URL'], key: env['CHAT_KEY'] })

// People first: whoever waits for a job hears of it when everyone who should know was told.
const waitingRoom = createWaitingRoom()
const onOutcome = async (outcome: JobOutcome): Promise<void> => {
  await notices.jobSettled(outcome)
  await notices.deliver()
  waitingRoom.tell(outcome)
}

// Jobs wait in Redis where REDIS_URL names one, else in the database.
const queue = await openQueue({
  redisUrl: env['REDIS_URL'],
  database,
  tools: {
    provider: createProvider(
      env['PROVIDER_URL'] ?? 'http://127.0.0.1:9',
      env['PROVIDER_API_KEY'] ?? '',
    ),
    warehouseUrl: env['WAREHOUSE_URL'] ?? 'postgres://127.0.0.1:9/warehouse',
  },
  watch: { component: 'back office', onOutcome },
})

// A runner that was killed may have taken a notice with it. The queue knows; who was told, stays told.
const anHourAgo = Date.now() - 3_600_000
for (const outcome of await queue.outcomesSince(anHourAgo)) await notices.jobSettled(outcome)

// Work that nobody enqueues: a cycle each half second, whatever came of the last one.
const statements = createStatements()
const loop = watchLoop('match-payments', () => statements.match(), {
  every: 500,
  component: 'back office',
  onOutcome,
})

const door = await openDoor(
  { queue, statements, notices, waitingRoom },
  Number(env['PORT'] ?? 3000),
)
console.log(`runner: open on ${door.url}`)

process.once('SIGTERM', () => void close())

async function close(): Promise<void> {
  await door.close()
  await loop.stop()
  await queue.close()
  await shutdown(2_000)
  await notices.close()
  await database.close()
}
