// `npm run demo`: the apps fail in all the ways they know, full of secrets that were planted, and one
// inbox counts what left them. It stays up to be looked at; `npm run demo -- --once` ends, with exit
// code 1 if a secret came through or a signal is missing.
import { env, exit } from 'node:process'
import { isProven, printTally, type TallyRow } from '@tacet/contract/node/run'
import { openInbox, type Inbox } from '@tacet/inbox'
import { demo as bun } from '../apps/bun/demo.ts'
import { demo as deno } from '../apps/deno/demo.ts'
import { demo as next } from '../apps/next/demo.ts'
import { demo as nodeExpress, sendTo } from '../apps/node-express/demo.ts'
import { demo as react } from '../apps/react/demo.ts'
import { demo as reviewWorker } from '../apps/review-worker/demo.ts'
import { demo as vercelEdge } from '../apps/vercel-edge/demo.ts'
import { demo as worker } from '../apps/worker/demo.ts'

const apps: Readonly<Record<string, (inbox: Inbox) => Promise<readonly TallyRow[]>>> = {
  'a shop on Express': nodeExpress,
  'its page in React, in Chromium': react,
  'a house on Next.js: server, edge and page': next,
  'a reviewer of pull requests on Cloudflare Workers': reviewWorker,
  'a concert hall on Vercel': vercelEdge,
  'a ferry line on Deno': deno,
  'a bakery on Bun': bun,
  'a worker with jobs, a loop and a cron': worker,
}

const backend = env['SENTRY_DSN']?.trim()
if (backend) await sendTo(backend)
else await showLocally()

async function showLocally(): Promise<void> {
  const inbox = await openInbox()
  const stays = !process.argv.includes('--once')
  if (stays) console.log(`What arrives, as it arrives: ${inbox.url}`)
  console.log(
    'planted: secrets put in the way of a signal. leaked: those found in what arrived, in any encoding.',
  )
  let proven = true
  for (const [name, demo] of Object.entries(apps)) {
    console.log(`\n${name}\n`)
    const rows = await demo(inbox)
    printTally(rows)
    proven &&= isProven(rows)
  }

  if (!stays) {
    await inbox.close()
    exit(proven ? 0 : 1)
  }
  // The default effect of SIGINT would leave the database's files behind.
  process.once('SIGINT', () => exit(0))
  console.log(`\nSee each item as it arrived: ${inbox.url}   (Ctrl+C ends)`)
}
