import type { Inbox } from '@tacet/inbox'

export type Arrivals = Pick<Inbox, 'items' | 'requests'>

/**
 * What arrives in an inbox from now on: several apps may report to one inbox in turn.
 *
 * @returns A function that tells what has arrived so far.
 */
export function arrivalsIn(inbox: Inbox): () => Arrivals {
  const items = inbox.items.length
  const requests = inbox.requests.length
  return () => ({ items: inbox.items.slice(items), requests: inbox.requests.slice(requests) })
}
