import { tallyOf, type TallyRow } from '../evidence/tally.ts'
import type { PageApp } from './page-app.ts'
import type { Visit } from './visit.ts'

/** Counts, per signal, what a visit sent, what secrets were put in its way, and which came through. */
export function pageTally(
  app: PageApp,
  { items, requests, sent }: Pick<Visit, 'items' | 'requests' | 'sent'>,
): readonly TallyRow[] {
  return tallyOf({
    plants: app.steps.flatMap(({ plants }) => plants),
    items,
    requests,
    outgoing: sent
      .filter(({ to }) => to === 'others')
      .map(({ url, headers }) => ({ ...headers, ':url': url })),
  })
}
