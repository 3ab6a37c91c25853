import { capture, log, metric, span } from '@tacet/edge/deno'
import { bookTicket, fareFor, type Booking } from './harbour.ts'

type Route = (request: Request, url: URL) => Promise<Response> | Response

/**
 * What is asked of the line. The routes are as careless with secrets as routes are: cards stand in
 * logs and attributes, keys in error messages.
 */
export const routes: Readonly<Record<string, Route>> = {
  '/ferries': () => Response.json({ ferries: [1, 2, 3] }),

  '/ferries/:ferry': (_request, { pathname, search }) => {
    log.info(`ferry looked at: ${pathname}${search}`)
    return Response.json({ ferry: Number(pathname.split('/').at(-1)), leaves: '09:40' })
  },

  '/ferries/:ferry/tickets': async (request, { pathname }) => {
    const [, , ferry = ''] = pathname.split('/')
    const { card, name } = (await request.json()) as Booking
    log.info(`a ticket for ${name}`, { card })
    const ticket = await span({ name: 'book', op: 'harbour', attributes: { card } }, () =>
      bookTicket(ferry, { card, name }),
    )
    metric.count('tickets', 1, { attributes: { card } })
    return Response.json(ticket, { status: 201 })
  },

  '/fare': (request) => Response.json({ cents: fareFor(request.headers.get('authorization')) }),

  '/lost-property': async (request) => {
    const body = await request.text()
    try {
      throw new Error(`no drawer for ${body}`)
    } catch (error) {
      // Handled: the traveller sees an answer, the line still wants to know.
      capture(error, { extra: { cookie: request.headers.get('cookie') } })
      return Response.json({ kept: true }, { status: 202 })
    }
  },
}
