// What leaves a service on Bun while it fails; `npm run demo` at the root runs it.
//
// The requests carry secrets that were planted: the demo knows each of them, and looks for all of
// them, in any encoding, in every byte that the inbox received.
import { arrivalsIn, openSession, pointedAt, tally, type TallyRow } from '@tacet/contract/node/run'
import type { Inbox } from '@tacet/inbox'
import { app } from './app.ts'

/** Sends the requests to a service that reports to the inbox. */
export async function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  const arrivals = arrivalsIn(inbox)
  const session = await openSession(app, { env: pointedAt(inbox) })
  try {
    for (const request of app.requests) {
      const { status } = await session.request(request)
      console.log(`${status}  ${request.method.padEnd(4)} ${request.title}`)
    }
    await session.terminate()
    await inbox.settle()
    return tally(app, arrivals(), session.surroundings.outgoing)
  } finally {
    await session.close()
  }
}
