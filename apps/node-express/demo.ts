// Shows what leaves the shop while it fails: `npm run demo` stays up, `npm run demo -- --once` ends.
//
// Ten customers' requests are sent to the real app. Their secrets are planted: the demo knows each of
// them, and looks for all of them, in any encoding, in every byte that the inbox received.
import { env, exit } from 'node:process'
import { openSession, pointedAt, printTally, tally } from '@tacet/contract/node/run'
import { openInbox } from '@tacet/inbox'
import { app } from './app.ts'

const once = process.argv.includes('--once')
const backend = env['SENTRY_DSN']?.trim()

if (backend) await sendTo(backend)
else await showLocally()

async function showLocally(): Promise<void> {
  const inbox = await openInbox()
  const session = await openSession(app, { env: pointedAt(inbox) })
  await driveAloud(session.request)
  await session.terminate()
  await inbox.settle()

  const rows = tally(app, inbox, session.surroundings.outgoing)
  printTally(rows)
  await session.close()

  if (once) {
    await inbox.close()
    exit(rows.every(({ arrived, leaked }) => arrived > 0 && leaked.length === 0) ? 0 : 1)
  }
  // The default effect of SIGINT would leave the database's files behind.
  process.once('SIGINT', () => exit(0))
  console.log(`\nSee each item as it arrived: ${inbox.url}   (Ctrl+C ends)`)
}

async function sendTo(dsn: string): Promise<void> {
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
