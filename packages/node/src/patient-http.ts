import * as http from 'node:http'
import * as https from 'node:https'

/** As much of `node:http` as the SDK's transport calls. */
export interface HttpModule {
  request(
    options: https.RequestOptions,
    onResponse?: (response: http.IncomingMessage) => void,
  ): http.ClientRequest
}

/**
 * Requests that never hold the process: their sockets do not keep it alive, and a backend that
 * hangs or trickles is left after a while, so that the SDK's 64 places in line become free again.
 *
 * @param protocol Of the backend's URL.
 * @param deadline Milliseconds for a whole exchange.
 */
export function patientHttp(protocol: string, deadline = 30_000): HttpModule {
  const { request } = protocol === 'https:' ? https : http
  return {
    request(options, onResponse) {
      const exchange = request(options, onResponse)
      const timer = setTimeout(() => {
        exchange.destroy(new Error(`no answer within ${deadline} ms`))
      }, deadline)
      timer.unref()
      exchange.once('socket', (socket) => socket.unref())
      exchange.once('close', () => clearTimeout(timer))
      return exchange
    },
  }
}
