// A worker with a tunnel: its environment comes with each request.
import { createTunnel, type Tunnel } from '@tacet/browser/tunnel'

let tunnel: Tunnel | undefined

// oxlint-disable-next-line import/no-default-export -- the form of a worker
export default {
  fetch(request: Request, env: Readonly<Record<string, unknown>>): Promise<Response> {
    tunnel ??= createTunnel({ env })
    return tunnel(request, env)
  },
}
