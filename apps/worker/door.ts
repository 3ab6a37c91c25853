import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { captureErrors } from '@tacet/node/http'
import type { Notices } from '@tacet/worker/notices'
import type { JobQueue } from './job-queue.ts'
import { jobs, type JobData } from './jobs.ts'
import type { Statements } from './statements.ts'
import type { WaitingRoom } from './waiting-room.ts'

/** What stands behind the door. */
export interface Runner {
  readonly queue: JobQueue
  readonly statements: Statements
  readonly notices: Notices
  readonly waitingRoom: WaitingRoom
}

export interface Door {
  readonly url: string
  close(): Promise<void>
}

type Answer = readonly [status: number, body: unknown]

/**
 * The runner's only door. `POST /jobs/<name>` accepts a job (202), and with `?wait` answers when it is
 * over; `GET /jobs/<name>/<id>` tells how far it is, `GET /notices/<person>` what someone was told.
 */
export async function openDoor(runner: Runner, port: number): Promise<Door> {
  const answered = captureErrors((request: IncomingMessage) => answer(request, runner))
  const server = createServer((request, response) => void respond(response, answered(request)))
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const { port: chosen } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${chosen}`,
    async close() {
      server.close()
      server.closeIdleConnections()
      await once(server, 'close')
    },
  }
}

async function respond(response: ServerResponse, answered: Promise<Answer>): Promise<void> {
  const [status, body] = await answered.catch((): Answer => [500, { error: 'our mistake' }])
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function answer(request: IncomingMessage, runner: Runner): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://runner.test')
  const [, room, name = '', id] = pathname.split('/').map(decodeURIComponent)

  if (request.method === 'POST' && room === 'jobs' && Object.hasOwn(jobs, name)) {
    const data = (await json(request)) as JobData
    return accept(runner, { name, id: id ?? randomUUID(), data, wait: searchParams.has('wait') })
  }
  if (request.method === 'POST' && room === 'statements') {
    return [200, { state: await runner.statements.add(String(await json(request))) }]
  }
  if (room === 'jobs' && id !== undefined)
    return [200, { state: await runner.queue.state(name, id) }]
  if (room === 'notices') return [200, await runner.notices.list(name)]
  return [404, { error: 'no such door' }]
}

interface Order {
  readonly name: string
  readonly id: string
  readonly data: JobData
  readonly wait: boolean
}

async function accept(runner: Runner, { name, id, data, wait }: Order): Promise<Answer> {
  const settled = wait ? runner.waitingRoom.settled(id) : undefined
  try {
    await runner.queue.add(name, id, data)
  } catch {
    // The queue is away. Nothing was promised; whoever asked comes back with the same id.
    return [503, { error: 'no job can be accepted now' }]
  }
  return settled === undefined ? [202, { id }] : [200, { state: await settled }]
}
