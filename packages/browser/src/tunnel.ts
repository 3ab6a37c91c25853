/**
 * A tunnel: takes a page's envelopes on the app's own origin, scrubs them again, and posts them to
 * the one backend that the server is configured with. Runs wherever `fetch` does.
 *
 * @module
 */
export { createTunnel } from './tunnel/create-tunnel.ts'
export type { Tunnel } from './tunnel/create-tunnel.ts'
export type { NodeRequest, NodeResponse } from './tunnel/node-exchange.ts'
export type { Caller, TunnelSettings } from './tunnel/settings.ts'
