// What leaves a worker that reviews pull requests; `npm run demo` at the root runs it.
//
// GitHub's webhooks for a day of pull requests are sent to the real worker, in workerd. What they are
// about, how it is judged and all keys are planted: the demo looks for them in every byte that the
// inbox received.
import { demonstrate, type TallyRow } from '@tacet/contract/edge/run'
import type { Inbox } from '@tacet/inbox'
import { app } from './app.ts'

/** Sends the webhooks to a worker that reports to the inbox. */
export function demo(inbox: Inbox): Promise<readonly TallyRow[]> {
  return demonstrate(app, inbox)
}
