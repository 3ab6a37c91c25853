import { createLastWords, type LastWords } from './last-words.ts'
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

/** Lets a transport's unanswered envelopes be said when the process ends. */
export function withLastWords(
  make: MakeTransport,
  timeout: number,
  onReady: (lastWords: LastWords) => void,
): MakeTransport {
  return (options) => {
    let limited = false
    const { send, flush } = make({
      ...options,
      recordDroppedEvent: (reason, category, count) => {
        limited ||= reason === 'ratelimit_backoff'
        options.recordDroppedEvent(reason, category, count)
      },
    })
    const lastWords = createLastWords(
      () => ({
        url: options.url,
        headers: options.headers ?? {},
        proxy: proxyFor(options.url, options.proxy, process.env),
        ca: options.caCerts,
      }),
      timeout,
    )
    onReady(lastWords)
    const track = lastWords.track(
      (envelope) => {
        limited = false
        return send(envelope)
      },
      () => limited,
    )
    return { send: track, flush }
  }
}
