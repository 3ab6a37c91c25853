import { capture, log, metric, span } from '@tacet/edge/vercel'
import { discountOf, hold, type Hold } from './box-office.ts'

type Route = (request: Request, url: URL) => Promise<Response> | Response

/**
 * What is asked of the hall. The routes are as careless with secrets as routes are: cards stand in
 * logs and attributes, keys in error messages.
 */
export const routes: Readonly<Record<string, Route>> = {
  '/seats': () => Response.json({ free: [7, 8, 12] }),

  '/seats/:seat': (_request, { pathname, search }) => {
    log.info(`seat looked at: ${pathname}${search}`)
    return Response.json({ seat: Number(pathname.split('/').at(-1)), cents: 4900 })
  },

  '/seats/:seat/hold': async (request, { pathname }) => {
    const [, , seat = ''] = pathname.split('/')
    const { card, name } = (await request.json()) as Hold
    log.info(`seat ${seat} is held for ${name}`, { card })
    const id = await span({ name: 'hold seat', op: 'box office', attributes: { card } }, () =>
      hold(seat, { card, name }),
    )
    metric.count('seats.held', 1, { attributes: { card } })
    return Response.json({ id }, { status: 201 })
  },

  '/price': async (request) => {
    const member = request.headers.get('authorization')
    return Response.json({ cents: 4900 - (await discountOf(member)) })
  },

  '/newsletter': async (request) => {
    const body = await request.text()
    try {
      throw new Error(`cannot subscribe ${body}`)
    } catch (error) {
      // Handled: the visitor sees an answer, the hall still wants to know.
      capture(error, { extra: { cookie: request.headers.get('cookie') } })
      return Response.json({ error: 'try again tomorrow' }, { status: 202 })
    }
  },

  '/programme': () => {
    // Meant for the visitor, so nobody is told.
    throw Object.assign(new Error('the programme is printed only'), { status: 410 })
  },
}
