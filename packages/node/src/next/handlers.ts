import { capture } from '@tacet/telemetry'
import { isControlFlow } from './control-flow.ts'
import { runtimeTag } from './runtime.ts'

/** The part of a request that is read. */
export interface NextRequestLike {
  readonly method: string
}

type Handler<Request, Rest extends readonly unknown[], Result> = (
  request: Request,
  ...rest: Rest
) => Promise<Result> | Result

/**
 * Captures what a route handler on the edge throws. Next tells `onRequestError` of route handlers on
 * Node only; one that is wrapped on Node is captured once all the same.
 *
 * @param route The handler's route template, which the edge does not tell: `/api/rooms/[id]`.
 * @returns A handler with the same arguments and outcome.
 *
 * @example
 * export const GET = withRouteHandler('/api/rooms/[id]', async (request) => Response.json(…))
 */
export function withRouteHandler<
  Request extends NextRequestLike,
  Rest extends readonly unknown[],
  Result,
>(
  route: string,
  handler: Handler<Request, Rest, Result>,
): (request: Request, ...rest: Rest) => Promise<Result> {
  return captured(handler, 'route handler', route)
}

/**
 * Captures what `proxy.ts` (or `middleware.ts`) throws. Next tells `onRequestError` of a proxy on the
 * edge only, and proxies run on Node by default.
 *
 * @returns A proxy with the same arguments and outcome.
 *
 * @example
 * export const proxy = withProxy((request: NextRequest) => NextResponse.next())
 */
export function withProxy<Request extends NextRequestLike, Rest extends readonly unknown[], Result>(
  proxy: Handler<Request, Rest, Result>,
): (request: Request, ...rest: Rest) => Promise<Result> {
  return captured(proxy, 'proxy', '/proxy')
}

/** Its outcome is a promise, whichever way the handler fails: what Next calls, it awaits. */
function captured<Request extends NextRequestLike, Rest extends readonly unknown[], Result>(
  handler: Handler<Request, Rest, Result>,
  kind: string,
  route: string,
): (request: Request, ...rest: Rest) => Promise<Result> {
  return async (request, ...rest) => {
    try {
      return await handler(request, ...rest)
    } catch (error) {
      if (!isControlFlow(error)) {
        const tags = { ...runtimeTag(), 'next.kind': kind }
        capture(error, { handled: false, method: request.method, route, tags })
      }
      throw error
    }
  }
}
