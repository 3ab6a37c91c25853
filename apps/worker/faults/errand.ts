import { randomUUID } from 'node:crypto'

/** A job that was asked for, and what should come of it. */
export interface Errand {
  readonly id: string
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
  /** The user who asked for it. */
  readonly initiator?: string
}

/** A user's and the system's, each one that completes and one that fails at every attempt. */
const moulds: readonly ((id: string) => Omit<Errand, 'id'>)[] = [
  (id) => ({
    name: 'charge-card',
    // So that the provider can tell how often this very job came to it.
    data: { initiatorUserId: 'ada', card: id, cents: 100 },
    initiator: 'ada',
  }),
  () => ({
    name: 'print-label',
    data: { actor: { type: 'human', id: 'bob' } },
    initiator: 'bob',
  }),
  () => ({
    name: 'clean-carts',
    data: { actor: { type: 'service', id: 'janitor' } },
  }),
  () => ({
    name: 'renew-certificate',
    data: { actor: { type: 'service', id: 'janitor' } },
  }),
]

export function errands(count: number): readonly Errand[] {
  return Array.from({ length: count }, (_, i) => {
    const id = randomUUID()
    return { id, ...moulds[i % moulds.length]!(id) }
  })
}
