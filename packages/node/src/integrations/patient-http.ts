import * as http from 'node:http'
import * as https from 'node:https'
import { withinDeadline } from '@tacet/telemetry/connect'
import type { MakeTransport, TransportOptions } from '../sdk.ts'

/** As much of `node:http` as the SDK's transport calls. */
export interface HttpModule {
  request(
    options: https.RequestOptions,
    onResponse?: (response: http.IncomingMessage) => void,
  ): http.ClientRequest
}

/** How long an exchange may take. */
export interface Patience {
  /** Milliseconds that an exchange keeps the process alive. */
  readonly hold: number
  /**
   * Milliseconds for a whole exchange.
   * @default 30_000
   */
  readonly deadline?: number
}

/**
 * Requests that do not hold the process for long. A script that has come to its end waits for the
 * answer, as `fetch` would make it, but only for a while. A backend that hangs or trickles is left
 * later, so that the SDK's 64 places in line become free again.
 *
 * @param protocol Of the backend's URL.
 */
export function patientHttp(protocol: string, { hold, deadline = 30_000 }: Patience): HttpModule {
  const { request } = protocol === 'https:' ? https : http
  return {
    request(options, onResponse) {
      const exchange = request(options, onResponse)
      const letGo = setTimeout(() => exchange.socket?.unref(), hold)
      const giveUp = setTimeout(() => {
        exchange.destroy(new Error(`no answer within ${deadline} ms`))
      }, deadline)
      for (const timer of [letGo, giveUp]) {
        timer.unref()
        exchange.once('close', () => clearTimeout(timer))
      }
      return exchange
    },
  }
}

/**
 * Sends through sockets that neither hold the process nor hang for ever.
 *
 * @param hold Milliseconds that one exchange keeps the process alive.
 */
export function withPatience(make: MakeTransport, hold: number): MakeTransport {
  return (options) => {
    const httpModule = patientHttp(new URL(options.url).protocol, { hold })
    const { send, flush } = make({ httpModule, ...options } as TransportOptions)
    return {
      send,
      // The SDK's own timer holds no process: one that awaits `Sentry.flush(5_000)` as its last act
      // would end, unsuccessfully, once the sockets let go.
      flush: (timeout) =>
        timeout === undefined ? flush() : withinDeadline(() => flush(timeout), timeout),
    }
  }
}
