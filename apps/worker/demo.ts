// What leaves the runner while its jobs fail, and who is told; `npm run demo` at the root runs it.
//
// A morning's jobs go through the real runner, with an embedded queue and database. Their secrets are
// planted: the demo knows each of them, and looks for all of them, in any encoding, in every byte that
// the inbox received, in every notice that was written, and in every message that the chat got.
import { evidenceOf, leaksIn } from '@tacet/contract'
import {
  arrivalsIn,
  openSession,
  pointedAt,
  tally,
  type Session,
  type TallyRow,
} from '@tacet/contract/node/run'
import type { Inbox } from '@tacet/inbox'
import type { Notice } from '@tacet/worker/notices'
import { app } from './app.ts'
import { removePattern } from './fresh-database.ts'
import { admins, users } from './people.ts'
import { requests, type ScriptedJob } from './requests.ts'

type Arrivals = ReturnType<ReturnType<typeof arrivalsIn>>

/** What became of one job. */
interface Row {
  readonly job: string
  readonly captured: number
  /** To whom it was told, and as what. */
  readonly told: readonly string[]
  readonly leaked: number
}

const everyone = [...users.values(), ...admins].filter(({ type }) => type === undefined)
const secrets = [...new Set(requests.flatMap(({ plants }) => plants.map(({ secret }) => secret)))]

/** Sends the jobs to a runner that reports to the inbox, and tells what each came to. */
export async function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  const arrivals = arrivalsIn(inbox)
  const session = await openSession(app, { env: pointedAt(inbox) })
  try {
    const rows: Row[] = []
    let notices: readonly Notice[] = []
    for (const request of requests) {
      const told = notices.map(({ id }) => id)
      const arrived = arrivalsIn(inbox)
      await session.request(request)
      await inbox.settle()
      notices = await noticesOf(session)
      const news = notices.filter(({ id }) => !told.includes(id))
      rows.push(toRow(request, arrived(), news))
    }
    printRows(rows)

    await session.terminate()
    await inbox.settle()
    const { outgoing } = session.surroundings
    return [...tally(app, arrivals(), outgoing), tallyOfNotices(notices)]
  } finally {
    await session.close()
    await removePattern()
  }
}

function toRow({ title }: ScriptedJob, arrived: Arrivals, news: readonly Notice[]): Row {
  const evidence = [evidenceOf(arrived.requests), JSON.stringify(news)]
  return {
    job: title,
    captured: arrived.items.filter(({ type }) => type === 'event').length,
    told: news.map(({ person, kind }) => `${person} (${kind})`),
    leaked: leaksIn(evidence.join('\n'), secrets).length,
  }
}

/** What everyone was told so far, as the runner's own page would show it. */
async function noticesOf(session: Session): Promise<readonly Notice[]> {
  const lists = await Promise.all(
    everyone.map(async ({ id }) => {
      const path = `/notices/${id}`
      const answer = await session.request({ ...look, title: path, path })
      return JSON.parse(answer.body) as readonly Notice[]
    }),
  )
  return lists.flat()
}

/** A caller who records no trace, so that looking on is not among what there is to see. */
const look = {
  method: 'GET',
  headers: { 'sentry-trace': `${'d'.repeat(32)}-${'e'.repeat(16)}-0` },
  status: 200,
  errors: 0,
  plants: [],
} as const

function tallyOfNotices(notices: readonly Notice[]): TallyRow {
  const leaked = leaksIn(JSON.stringify(notices), secrets).map(({ canary }) => canary)
  return { signal: 'notice', arrived: notices.length, planted: secrets, leaked }
}

function printRows(rows: readonly Row[]): void {
  const line = (job: string, captured: unknown, leaked: unknown, told: string) =>
    `${job.padEnd(56)}${String(captured).padStart(9)}${String(leaked).padStart(8)}   ${told}`
  console.log(line('job', 'captured', 'leaked', 'told'))
  for (const { job, captured, leaked, told } of rows) {
    console.log(line(job, captured, leaked, told.join(', ') || 'nobody'))
  }
}
