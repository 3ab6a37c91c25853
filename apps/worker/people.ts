import type { Person } from '@tacet/worker/notices'

/** Who has an account. A real runner would ask its users' table. */
export const users: ReadonlyMap<string, Person> = new Map(
  [
    { id: 'ada', name: 'Ada' },
    { id: 'bob', name: 'Bob' },
    { id: 'robot', type: 'service' },
  ].map((person) => [person.id, person]),
)

/** Who keeps the runner running. */
export const admins: readonly Person[] = [{ id: 'grace', name: 'Grace' }]
