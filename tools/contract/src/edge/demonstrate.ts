import type { Inbox } from '@tacet/inbox'
import { arrivalsIn } from '../evidence/arrivals.ts'
import { pointedAt } from '../node/session.ts'
import { tallyOf, type TallyRow } from '../evidence/tally.ts'
import type { EdgeApp } from './edge-app.ts'
import { driveArrived, openEdgeSession } from './session.ts'

/**
 * Sends the scripted requests to an app that reports to an inbox, tells each answer, and counts what
 * arrived.
 */
export async function demonstrate(app: EdgeApp, inbox: Inbox): Promise<readonly TallyRow[]> {
  const arrivals = arrivalsIn(inbox)
  const before = inbox.items.length
  const session = await openEdgeSession(app, { env: pointedAt(inbox) })
  try {
    for (const request of app.requests) {
      const { status } = await session.request(request)
      console.log(`${status}  ${request.method.padEnd(4)} ${request.title}`)
    }
    await session.settled()
    for (const work of app.work ?? []) {
      await session.hosted.perform(work)
      console.log(`     ${'cron' in work ? 'cron' : 'queue'} ${work.title}`)
    }
    await session.settled()
    await driveArrived(app, inbox, { before, backend: 'sentry' })
    await inbox.settle(600)
    return tallyOf({
      plants: [...app.requests, ...(app.work ?? [])].flatMap(({ plants }) => plants),
      ...arrivals(),
      outgoing: session.surroundings.outgoing,
    })
  } finally {
    await session.close()
  }
}
