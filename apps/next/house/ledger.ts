import { once } from 'node:events'
import { connect } from 'node:net'

/** Opens a connection to the house's books; throws when nobody listens there. */
export async function openLedger(): Promise<void> {
  const url = process.env['LEDGER_URL'] ?? 'postgres://127.0.0.1:9/ledger'
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  try {
    await once(socket, 'connect')
  } catch (cause) {
    // The URL holds a password. Half of all database drivers write errors like this one.
    throw new Error(`cannot reach the ledger at ${url}`, { cause })
  } finally {
    socket.destroy()
  }
}
