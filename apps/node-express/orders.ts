import { PGlite } from '@electric-sql/pglite'

export interface Product {
  readonly id: number
  readonly name: string
  readonly cents: number
}

export interface NewOrder {
  readonly productId: number
  readonly customer: string
  readonly cents: unknown
}

/** What the shop keeps. */
export interface Orders {
  products(): Promise<readonly Product[]>
  product(id: number): Promise<Product | undefined>
  place(order: NewOrder): Promise<number>
  find(id: number): Promise<unknown>
}

// A shop for a day: each start begins with full shelves and an empty book.
const schema = `
  drop table if exists orders, products;
  create table products (id integer primary key, name text not null, cents integer not null);
  create table orders (
    id integer generated always as identity primary key,
    product_id integer not null references products,
    customer text not null,
    cents integer not null
  );
  insert into products values (1, 'Metronome', 3900), (2, 'Tuning fork', 1200), (3, 'Mute', 2500);
`

/**
 * Opens the shop's tables in an embedded PostgreSQL.
 *
 * @param directory Where it keeps its files; in memory when there is none.
 */
export async function openOrders(directory?: string): Promise<Orders> {
  const database = await PGlite.create(directory)
  await database.exec(schema)

  return {
    async products() {
      const { rows } = await database.query<Product>('select * from products order by id')
      return rows
    },
    async product(id) {
      const { rows } = await database.query<Product>('select * from products where id = $1', [id])
      return rows[0]
    },
    async place({ productId, customer, cents }) {
      const { rows } = await database.query<{ id: number }>(
        'insert into orders (product_id, customer, cents) values ($1, $2, $3) returning id',
        [productId, customer, cents],
      )
      return rows[0]?.id ?? 0
    },
    async find(id) {
      const { rows } = await database.query('select * from orders where id = $1', [id])
      return rows[0]
    },
  }
}
