// A small shop, started with
//
//   node --import @tacet/node/register main.ts
//
// Without a DSN in the environment the preload loads nothing and the shop is an ordinary Express
// app. With one, its failures are reported, and what a secret looks like stays in this process.
import type { AddressInfo } from 'node:net'
import { env } from 'node:process'
import { tag } from '@tacet/node'
import { openOrders } from './orders.ts'
import { createPayments } from './payments.ts'
import { createShop } from './shop.ts'

tag('shop', 'main street')

const shop = createShop({
  orders: await openOrders(env['DATABASE_DIR']),
  payments: createPayments(
    env['PAYMENTS_URL'] ?? 'http://127.0.0.1:9',
    env['PAYMENTS_API_KEY'] ?? '',
  ),
  warehouseUrl: env['WAREHOUSE_URL'] ?? 'postgres://127.0.0.1:9/warehouse',
  tokenKey: env['TOKEN_KEY'] ?? '',
})

const server = shop.listen(Number(env['PORT'] ?? 3000), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`shop: open on http://127.0.0.1:${port}`)
})
