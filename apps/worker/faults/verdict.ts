import { setTimeout } from 'node:timers/promises'
import type { Session } from '@tacet/contract/node/run'
import type { Desk } from './desk.ts'
import type { Errand } from './errand.ts'
import { readNoticeRows, type NoticeRow } from './notice-rows.ts'
import type { Fault } from './trial.ts'
import type { QueueName, World } from './world.ts'

/** What one fault did to one runner. */
export interface Verdict {
  readonly queue: QueueName
  readonly fault: string
  readonly accepted: number
  /** How many of them are over, completed or failed. */
  readonly done: number
  readonly lost: number
  readonly failed: number
  /** Jobs that failed and of which an event tells. */
  readonly events: number
  /** What people were told of these jobs, what they should have been and were not, what came twice. */
  readonly notices: number
  readonly missing: readonly string[]
  readonly twice: readonly string[]
  /** Jobs that were worked on more than once, as far as the provider can tell. */
  readonly again: number
  /** Whether the process that was last started still answers. */
  readonly alive: boolean
  /** Whether all is as it must be. */
  readonly passed: boolean
  /** What did not even come to be counted. */
  readonly problem: string | undefined
}

export interface Given {
  readonly fault: Fault
  readonly world: World
  readonly desk: Desk
  readonly results: ReadonlyMap<Errand, string>
  readonly session: Session
  readonly problem: string | undefined
}

/** Compares what was accepted with what the queue, the database and the inbox say of it. */
export async function judge(given: Given): Promise<Verdict> {
  const { fault, world, desk, results, session, problem } = given
  const alive = await isAlive(session)
  const failures = [...results].filter(([, result]) => result === 'failed')
  const { rows, missing } = await toldOf(results, world.postgres.url)
  // A job is over before its event has left: only once the runner has ended is what arrived all there is.
  await session.terminate()
  await world.inbox.settle()
  const twice = duplicatesIn([
    ...rows.map(({ person, job }) => `${person} ${job}`),
    ...messagesIn(world),
  ])
  const events = failures.map(([{ id }]) => eventsOf(world, id))
  const again = desk.accepted.filter(({ id }) => chargesOf(world, id) > 1).length
  const lost = desk.accepted.length - results.size
  const isWhole = lost === 0 && missing.length === 0 && twice.length === 0
  const isAsWithout =
    (!fault.leaves.includes('events') || events.every((count) => count === 1)) &&
    (!fault.leaves.includes('runs') || again === 0)
  return {
    queue: world.queue,
    fault: fault.title,
    accepted: desk.accepted.length,
    done: results.size,
    lost,
    failed: failures.length,
    events: events.filter((count) => count > 0).length,
    notices: rows.length,
    missing,
    twice,
    again,
    alive,
    passed: isWhole && isAsWithout && alive && problem === undefined,
    problem,
  }
}

interface Told {
  readonly rows: readonly NoticeRow[]
  /** What should be among them. */
  readonly missing: readonly string[]
}

/** What people were told. A job does not wait until they were, so this may have to. */
async function toldOf(results: Given['results'], url: string): Promise<Told> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const rows = await readNoticeRows(url)
    const told = rows.map(({ person, job }) => `${person} ${job}`)
    const missing = [...results].flatMap(expected).filter((name) => !told.includes(name))
    if (missing.length === 0 || Date.now() > deadline) return { rows, missing }
    await setTimeout(100)
  }
}

/** Who should know of an errand: the user who asked, else the admins and their chat when it failed. */
function expected([{ id, initiator }, result]: [Errand, string]): string[] {
  if (initiator !== undefined) return [`${initiator} ${id}`]
  return result === 'failed' ? [`grace ${id}`, `room:chat ${id}`] : []
}

/**
 * What the chat was told. A message of the same id is the same one, of which the sender could not know
 * that it had arrived: https://www.standardwebhooks.com asks receivers to take it once.
 */
function messagesIn({ neighbours }: World): readonly string[] {
  const messages = neighbours.calls.filter(({ path }) => path === '/chat')
  return [...new Map(messages.map(({ headers, body }) => [headers['webhook-id'], body])).values()]
}

function duplicatesIn(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]
}

function eventsOf({ inbox }: World, job: string): number {
  return inbox.items.filter(({ type, payload }) => {
    const { tags } = payload as { tags?: Readonly<Record<string, unknown>> }
    return type === 'event' && tags?.['job.id'] === job
  }).length
}

function chargesOf({ neighbours }: World, card: string): number {
  return neighbours.calls.filter(({ path, body }) => path === '/v1/charges' && body.includes(card))
    .length
}

async function isAlive(session: Session): Promise<boolean> {
  const request = { title: 'alive?', method: 'GET', path: '/', errors: 0, plants: [] } as const
  try {
    const { status } = await session.request({ ...request, status: 404 })
    return status === 404
  } catch {
    return false
  }
}
