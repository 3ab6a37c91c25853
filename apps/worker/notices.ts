import { createNotices, postgresStore, webhook, type Notices } from '@tacet/worker/notices'
import type { Database } from './database.ts'
import { admins, users } from './people.ts'

export interface ChatSettings {
  /** Where the admins' chat takes messages; without it, notices are only kept. */
  readonly url: string | undefined
  /** What messages are signed with: `whsec_` and base64. */
  readonly key: string | undefined
}

/** Who is told how a job went: a row for each in the database, and a message to the admins' chat. */
export function openNotices(database: Database, { url, key }: ChatSettings): Notices {
  const chat = webhook({
    name: 'chat',
    url,
    secret: key,
    // The chat of this example is a neighbour on the same machine, which is refused by default.
    allowNetworks: ['127.0.0.0/8'],
  })
  return createNotices({
    store: postgresStore(database.forNotices),
    directory: { person: (id) => users.get(id), admins: () => admins },
    channels: chat === undefined ? [] : [chat],
    every: 5_000,
  })
}
