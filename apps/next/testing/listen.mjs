// Preload for a server that takes port 0 for no port: it listens on a free one all the same, and
// says which one it got once it takes requests.
import { subscribe } from 'node:diagnostics_channel'
import { Server } from 'node:net'

const { listen } = Server.prototype
Server.prototype.listen = function (_port, ...rest) {
  return listen.call(this, 0, ...rest)
}

subscribe('tracing:net.server.listen:asyncEnd', ({ server }) => {
  const { port } = server.address() ?? {}
  if (port !== undefined) process.send(port)
})
