// A shop with a page in React, started with
//
//   node build.ts
//   node --import @tacet/node/register main.ts
//
// The build knows of no operator. Whoever starts it says where failures are reported: SENTRY_DSN for
// this process, PUBLIC_SENTRY_DSN for the page. Without them, neither loads anything for it.
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { env } from 'node:process'
import { openOrders } from '@tacet/app-node-express/orders.ts'
import { createPayments } from '@tacet/app-node-express/payments.ts'
import { createShop } from '@tacet/app-node-express/shop.ts'
import { measured } from './measured-orders.ts'
import { createServer } from './server.ts'

const shop = createShop({
  orders: measured(await openOrders(env['DATABASE_DIR'])),
  payments: createPayments(
    env['PAYMENTS_URL'] ?? 'http://127.0.0.1:9',
    env['PAYMENTS_API_KEY'] ?? '',
  ),
  warehouseUrl: env['WAREHOUSE_URL'] ?? 'postgres://127.0.0.1:9/warehouse',
  tokenKey: env['TOKEN_KEY'] ?? '',
})

const folder = env['PAGE_DIR'] ?? join(import.meta.dirname, 'dist')
const server = (await createServer({ folder, shop, env })).listen(
  Number(env['PORT'] ?? 3000),
  '127.0.0.1',
  () => {
    const { port } = server.address() as AddressInfo
    console.log(`shop: open on http://127.0.0.1:${port}`)
  },
)
