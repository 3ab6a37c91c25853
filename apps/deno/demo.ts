// What leaves a service on Deno while it fails; `npm run demo` at the root runs it.
//
// The requests carry secrets that were planted: the demo knows each of them, and looks for all of
// them, in any encoding, in every byte that the inbox received.
import { demonstrate, type TallyRow } from '@tacet/contract/edge/run'
import type { Inbox } from '@tacet/inbox'
import { app } from './app.ts'

/** Sends the requests to a service that reports to the inbox. */
export function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  return demonstrate(app, inbox)
}
