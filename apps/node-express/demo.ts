// What leaves the shop while it fails; `npm run demo` at the root runs it.
//
// Ten customers' requests are sent to the real app. Their secrets are planted: the demo knows each of
// them, and looks for all of them, in any encoding, in every byte that the inbox received.
import { env } from 'node:process'
import { arrivalsIn, openSession, pointedAt, tally, type TallyRow } from '@tacet/contract/node/run'
import type { Inbox } from '@tacet/inbox'
import { app } from './app.ts'

/** Sends the requests to a shop that reports to the inbox. */
export async function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  const arrivals = arrivalsIn(inbox)
  const session = await openSession(app, { env: pointedAt(inbox) })
  try {
    await driveAloud(session.request)
    await session.terminate()
    await inbox.settle()
    return tally(app, arrivals(), session.surroundings.outgoing)
  } finally {
    await session.close()
  }
}

/** Sends the requests to a shop that reports to the operator's own backend. */
export async function sendTo(dsn: string): Promise<void> {
  const session = await openSession(app, {
    env: { SENTRY_TRACES_SAMPLE_RATE: '1', ...operatorEnv(), SENTRY_DSN: dsn },
  })
  await driveAloud(session.request)
  const { stderr } = await session.terminate()
  await session.close()
  process.stderr.write(stderr)
  console.log(
    '\nHanded to the backend of SENTRY_DSN. What arrived there, only that backend can tell;',
  )
  console.log('unset SENTRY_DSN to see a local inbox count the bytes.')
}

async function driveAloud(
  request: (scripted: (typeof app.requests)[number]) => Promise<{ status: number }>,
): Promise<void> {
  for (const scripted of app.requests) {
    const { status } = await request(scripted)
    console.log(`${status}  ${scripted.method.padEnd(4)} ${scripted.title}`)
  }
}

/** What the operator set for tacet, passed on to the shop. */
function operatorEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      /^(DO_NOT_TRACK$|SENTRY_|TACET_)/.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  )
}
