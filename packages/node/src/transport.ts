import type { Address, LastWords } from './last-words.ts'
import { patientHttp } from './patient-http.ts'
import { proxyFor } from './proxy.ts'
import type { MakeTransport, TransportOptions } from './sdk.ts'

/**
 * Sends through sockets that neither hold the process nor hang for ever.
 *
 * @param hold Milliseconds that one exchange keeps the process alive.
 */
export function withPatience(make: MakeTransport, hold: number): MakeTransport {
  return (options) => {
    const httpModule = patientHttp(new URL(options.url).protocol, { hold })
    return make({ httpModule, ...options } as TransportOptions)
  }
}

/** Keeps a transport's unanswered envelopes for the end of the process. */
export function withLastWords(make: MakeTransport, lastWords: LastWords): MakeTransport {
  return (options) => {
    let limited = false
    const { send, flush } = make({
      ...options,
      recordDroppedEvent: (reason, category, count) => {
        limited ||= reason === 'ratelimit_backoff'
        options.recordDroppedEvent(reason, category, count)
      },
    })
    const address = (): Address => ({
      url: options.url,
      headers: options.headers ?? {},
      proxy: proxyFor(options.url, options.proxy, process.env),
      ca: options.caCerts,
    })
    return {
      send: (envelope) => {
        limited = false
        const answer = send(envelope)
        // The transport says at once when the backend asked for silence; the end keeps it too.
        if (!limited) lastWords.keep(envelope, answer, address)
        return answer
      },
      flush,
    }
  }
}
