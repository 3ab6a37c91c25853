import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '@tacet/contract'
import { openPaymentProvider } from './payment-provider.ts'
import { operatorSecrets, refusedCard, requests } from './requests.ts'

// One directory for all runs: making a new PostgreSQL takes ten times as long as opening one.
const databaseDirectory = mkdtempSync(join(tmpdir(), 'tacet-shop-'))
process.on('exit', () => rmSync(databaseDirectory, { recursive: true, force: true }))

/** How the demo and the contract suite run the shop. */
export const app: App = {
  name: 'the shop on Express',
  directory: import.meta.dirname,
  preload: '@tacet/node/register',
  main: 'main.ts',
  ready: /shop: open on (\S+)/,
  requests,
  tag: ['shop', 'main street'],
  async surroundings() {
    const provider = await openPaymentProvider(refusedCard.value)
    return {
      env: {
        DATABASE_DIR: databaseDirectory,
        PAYMENTS_URL: provider.url,
        PAYMENTS_API_KEY: operatorSecrets.apiKey.value,
        // Nobody listens on port 9: the warehouse is down.
        WAREHOUSE_URL: `postgres://reader:${operatorSecrets.warehouse.value}@127.0.0.1:9/warehouse`,
        TOKEN_KEY: operatorSecrets.tokenKey.value,
      },
      outgoing: provider.seen,
      close: () => provider.close(),
    }
  },
}
