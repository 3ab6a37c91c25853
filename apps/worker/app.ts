import type { App } from '@tacet/contract'
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
    const neighbours = await openNeighbours(refusedCard.value)
    const directory = await freshDatabase()
    return {
      env: {
        DATABASE_DIR: directory,
        PROVIDER_URL: neighbours.providerUrl,
        PROVIDER_API_KEY: operatorSecrets.apiKey.value,
        WAREHOUSE_URL: `postgres://reader:${operatorSecrets.warehouse.value}@127.0.0.1:9/warehouse`,
        CHAT_URL: neighbours.chatUrl,
        CHAT_KEY: `whsec_${operatorSecrets.chatKey.value}${'0'.repeat(8)}`,
      },
      get outgoing() {
        return neighbours.calls.map(({ headers }) => headers)
      },
      close() {
        neighbours.close()
        removeDatabase(directory)
      },
    }
  },
}
