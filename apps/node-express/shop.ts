import { capture, log, metric, span } from '@tacet/node'
import { captureErrors } from '@tacet/node/express'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { readToken } from './accounts.ts'
import type { Orders } from './orders.ts'
import type { Payments } from './payments.ts'
import { readReport } from './warehouse.ts'

export interface ShopParts {
  readonly orders: Orders
  readonly payments: Payments
  readonly warehouseUrl: string
  readonly tokenKey: string
}

/**
 * The shop's routes. They are as careless with secrets as routes are: cards stand in logs and
 * attributes, keys in error messages, tokens in causes.
 */
export function createShop({ orders, payments, warehouseUrl, tokenKey }: ShopParts): Express {
  const shop = express()
  shop.use(express.json())

  shop.get('/products', async (_request, response) => {
    response.json(await orders.products())
  })

  shop.get('/products/:id', async (request, response) => {
    const product = await orders.product(Number(request.params.id))
    log.info(`product viewed at ${request.originalUrl}`, { found: product !== undefined })
    response.status(product ? 200 : 404).json(product ?? { error: 'no such product' })
  })

  shop.get('/orders/:id', async (request, response) => {
    const order = await orders.find(Number(request.params.id))
    response.status(order ? 200 : 404).json(order ?? { error: 'no such order' })
  })

  shop.post('/checkout', async (request, response) => {
    const { productId, customer, card, cents } = request.body as Record<string, string>
    log.info(`checkout with card ${card}`, { cookie: request.headers.cookie, cents })

    const charge = await span({ name: 'charge', op: 'payment', attributes: { card } }, () =>
      payments.charge(card ?? '', Number(cents)),
    )
    const id = await orders.place({ productId: Number(productId), customer: customer ?? '', cents })

    metric.count('orders.placed', 1, { attributes: { product: productId, card } })
    response.status(201).json({ id, charge: JSON.parse(charge) as unknown })
  })

  shop.post('/vouchers', (request, response) => {
    try {
      throw new Error(`voucher ${JSON.stringify(request.body)} was used twice`)
    } catch (error) {
      // Handled: the customer sees an answer, the shop still wants to know.
      capture(error, { extra: { headers: request.headers } })
      response.status(409).json({ error: 'this voucher is used up' })
    }
  })

  shop.get('/account', (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '')
    if (token === undefined) response.status(401).json({ error: 'sign in first' })
    else response.json({ subject: readToken(token, tokenKey) })
  })

  shop.get('/report', async (_request, response) => {
    await readReport(warehouseUrl)
    response.json({ rows: 0 })
  })

  shop.use(captureErrors())
  shop.use(answerErrors)
  return shop
}

/** Express answers a stack trace by default; customers get one sentence. */
const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) next(error)
  else response.status(500).json({ error: 'something went wrong on our side' })
}
