import { withRouteHandler } from '@tacet/node/next'

export const runtime = 'edge'

/** A route handler on the edge that fails. */
export const GET = withRouteHandler('/api/weather/[city]', async (request: Request) => {
  throw new Error(`the weather service refused ${request.headers.get('authorization') ?? 'nobody'}`)
})
