import type { Orders } from '@tacet/app-node-express/orders.ts'
import { span } from '@tacet/node'

/** The same orders; each question to the database is a span of the request that asked it. */
export function measured(orders: Orders): Orders {
  const query = <T>(name: string, ask: () => Promise<T>): Promise<T> =>
    span({ name, op: 'db.query', attributes: { 'db.system.name': 'postgresql' } }, ask)

  return {
    products: () => query('select products', () => orders.products()),
    product: (id) => query('select product', () => orders.product(id)),
    place: (order) => query('insert order', () => orders.place(order)),
    find: (id) => query('select order', () => orders.find(id)),
  }
}
