import type { App, Surroundings } from '@tacet/contract'
import { freshDatabase, removeDatabase } from './fresh-database.ts'
import { openNeighbours } from './neighbours.ts'
import { operatorSecrets, refusedCard, requests } from './requests.ts'

/** How the demo and the contract suite run the runner: with an embedded queue and database. */
export const app: App = {
  name: 'the job runner',
  directory: import.meta.dirname,
  preload: '@tacet/node/register',
  main: 'main.ts',
  ready: /runner: open on (\S+)/,
  requests,
  tag: ['runner', 'back office'],
  async surroundings() {
    const around = await surroundings()
    const directory = await freshDatabase()
    return {
      ...around,
      env: { ...around.env, DATABASE_DIR: directory },
      close() {
        around.close()
        removeDatabase(directory)
      },
    }
  },
}

/** All that the runner needs besides a database and a queue. */
export async function surroundings(): Promise<Surroundings> {
  const neighbours = await openNeighbours(refusedCard.value)
  return {
    env: {
      PROVIDER_URL: neighbours.providerUrl,
      PROVIDER_API_KEY: operatorSecrets.apiKey.value,
      WAREHOUSE_URL: `postgres://reader:${operatorSecrets.warehouse.value}@127.0.0.1:9/warehouse`,
      CHAT_URL: neighbours.chatUrl,
      CHAT_KEY: `whsec_${operatorSecrets.chatKey.value}${'0'.repeat(8)}`,
    },
    // As long as the runner lives, there may be more of them.
    outgoing: neighbours.headers,
    close: () => neighbours.close(),
  }
}
