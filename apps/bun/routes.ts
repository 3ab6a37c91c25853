import { capture, log, metric, span, tag } from '@tacet/node'
import { order, type Order } from './mill.ts'

type Route = (request: Request) => Promise<Response> | Response

/**
 * What is asked of the bakery. The routes are as careless with secrets as routes are: cards stand in
 * logs and attributes, keys in error messages.
 */
export const routes: Readonly<Record<string, Route>> = {
  '/loaves': () => Response.json({ loaves: ['rye', 'spelt'] }),

  '/loaves/:loaf': ({ url }) => {
    const { pathname, search } = new URL(url)
    log.info(`loaf looked at: ${pathname}${search}`)
    return Response.json({ loaf: pathname.split('/').at(-1), cents: 420 })
  },

  '/orders': async (request) => {
    const { card, loaf } = (await request.json()) as Order
    tag('loaf', loaf)
    log.info(`an order of ${loaf}`, { card })
    const ordered = await span({ name: 'order flour', op: 'mill', attributes: { card } }, () =>
      order({ card, loaf }),
    )
    metric.count('orders', 1, { attributes: { card } })
    return Response.json(ordered, { status: 201 })
  },

  '/regulars': ({ headers }) => {
    const token = headers.get('authorization')
    throw new Error(`nobody at the counter knows ${token}`)
  },

  '/recipes': async (request) => {
    const body = await request.text()
    try {
      throw new Error(`no recipe for ${body}`)
    } catch (error) {
      // Handled: the customer sees an answer, the bakery still wants to know.
      capture(error, { extra: { cookie: request.headers.get('cookie') } })
      return Response.json({ kept: true }, { status: 202 })
    }
  },
}

/** `/loaves/rye` is asked for at `/loaves/:loaf`. */
export function templateOf({ url }: Request): string | undefined {
  const template = new URL(url).pathname.replace(/^(\/loaves\/)[a-z]+/, '$1:loaf')
  return Object.hasOwn(routes, template) ? template : undefined
}
