// Preload for apps that do not print where they listen.
import { subscribe } from 'node:diagnostics_channel'

subscribe('tracing:net.server.listen:asyncEnd', ({ server }) => {
  console.log(`listening on ${server.address()?.port}`)
})
