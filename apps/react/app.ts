import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOrders, type Orders } from '@tacet/app-node-express/orders.ts'
import { openPaymentProvider } from '@tacet/app-node-express/payment-provider.ts'
import { createPayments, type Payments } from '@tacet/app-node-express/payments.ts'
import { createShop } from '@tacet/app-node-express/shop.ts'
import type { PageApp, World } from '@tacet/contract/browser'
import type { Express } from 'express'
import { buildPage } from './build.ts'
import { measured } from './measured-orders.ts'
import { createServer } from './server.ts'
import { linkToken, refusedCard, steps } from './steps.ts'

/** How the contract suite runs the shop. Its server is off, so that what arrives is of the page. */
export const app: PageApp = {
  name: 'the shop in React',
  async serve(world) {
    const env = { MANUAL_DELAY_MS: '100', ...world.env }
    const express = await createServer({
      folder: await builtFor(world),
      shop: await newShop(),
      env,
    })
    const server = express.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}/?access_token=${linkToken.value}`,
      close: () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    }
  },
  ready: (page) => page.getByText('Metronome').waitFor(),
  steps,
  tag: ['shop', 'show window'],
}

const folders = new Map<string, Promise<string>>()

/** The page as an app builds it, once for each SDK, and once without tacet. */
export function builtFor({ sdkMajor, tacet }: Pick<World, 'sdkMajor' | 'tacet'>): Promise<string> {
  const key = `${sdkMajor} ${tacet}`
  const folder = folders.get(key) ?? build(sdkMajor, tacet)
  folders.set(key, folder)
  return folder
}

async function build(sdkMajor: World['sdkMajor'], tacet: World['tacet']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-react-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await buildPage(folder, [
    ...(sdkMajor === '10'
      ? [{ find: /^@sentry\/browser$/, replacement: 'sentry-browser-10' }]
      : []),
    ...(tacet === 'absent'
      ? [{ find: /^@tacet\/browser$/, replacement: '@tacet/contract/browser/absent' }]
      : []),
  ])
  return folder
}

interface Surroundings {
  readonly orders: Orders
  readonly payments: Payments
}

let surroundings: Promise<Surroundings> | undefined

/** One database and one bank for all visits: to open them takes a while. */
function theSurroundings(): Promise<Surroundings> {
  return (surroundings ??= openSurroundings())
}

async function openSurroundings(): Promise<Surroundings> {
  const provider = await openPaymentProvider(refusedCard.value)
  return { orders: await openOrders(), payments: createPayments(provider.url, 'unused') }
}

async function newShop(): Promise<Express> {
  const { orders, payments } = await theSurroundings()
  return createShop({
    orders: measured(withNewBook(orders)),
    payments,
    // Nobody listens there.
    warehouseUrl: 'postgres://127.0.0.1:9/warehouse',
    tokenKey: 'unused',
  })
}

/** Orders are counted from one, as in a shop that has just opened. */
function withNewBook(orders: Orders): Orders {
  const placed: number[] = []
  return {
    ...orders,
    place: async (order) => placed.push(await orders.place(order)),
    async find(id) {
      const order = (await orders.find(placed[id - 1] ?? 0)) as object | undefined
      return order && { ...order, id }
    },
  }
}
