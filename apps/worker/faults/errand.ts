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
const moulds: readonly Omit<Errand, 'id'>[] = [
  {
    name: 'charge-card',
    data: { initiatorUserId: 'ada', card: '4242', cents: 100 },
    initiator: 'ada',
  },
  {
    name: 'print-label',
    data: { actor: { type: 'human', id: 'bob' } },
    initiator: 'bob',
  },
  {
    name: 'clean-carts',
    data: { actor: { type: 'service', id: 'janitor' } },
  },
  {
    name: 'renew-certificate',
    data: { actor: { type: 'service', id: 'janitor' } },
  },
]

export function errands(count: number): readonly Errand[] {
  return Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    ...moulds[i % moulds.length]!,
  }))
}
