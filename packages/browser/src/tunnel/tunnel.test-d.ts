import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { expectTypeOf } from 'vitest'
import { createTunnel } from './create-tunnel.ts'

const tunnel = createTunnel()

// Node's own listener, Express's handler with its `next`, and what speaks `fetch`.
expectTypeOf(tunnel).toExtend<RequestListener>()
expectTypeOf(tunnel).toExtend<
  (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown
>()
expectTypeOf(tunnel).toExtend<(request: Request) => Promise<Response>>()
expectTypeOf(tunnel).toExtend<
  (request: Request, context: { params: Promise<object> }) => Promise<Response>
>()

expectTypeOf(tunnel(new Request('https://shop.test'))).resolves.toEqualTypeOf<Response>()
