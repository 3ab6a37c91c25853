// A server with a tunnel, as an app would start it on Node, Bun and Deno: the environment is the
// process's own. It prints the port it took.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTunnel } from '@tacet/browser/tunnel'

interface Servers {
  readonly Bun?: { serve(options: object): { readonly port: number } }
  readonly Deno?: { serve(options: object, handler: unknown): unknown }
}

const { Bun, Deno } = globalThis as Servers
const tunnel = createTunnel()
const options = { hostname: '127.0.0.1', port: 0 }
const say = (port: number): void => console.log(port)

if (Deno !== undefined) {
  Deno.serve({ ...options, onListen: ({ port }: AddressInfo) => say(port) }, tunnel)
} else if (Bun !== undefined) {
  say(Bun.serve({ ...options, fetch: tunnel }).port)
} else {
  const server = createServer((request, response) => void tunnel(request, response))
  server.listen(options.port, options.hostname, () => say((server.address() as AddressInfo).port))
}
