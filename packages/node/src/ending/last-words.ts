import type { Envelope } from '@tacet/gate'
import { postInWorker, type Post } from './post-in-worker.ts'
import { proxyFor } from './proxy.ts'
import type { MakeTransport } from '../sdk.ts'
import { serializeEnvelope } from './serialize-envelope.ts'

/** Where a transport sends, as the thread of the last moment needs it. */
export type Address = Omit<Post, 'bodies'>

/** What was handed to the network and not yet answered; the SDK's own bound keeps it small. */
export interface LastWords {
  /** Keeps an envelope until it is answered, one way or the other. */
  keep(envelope: Envelope, answer: PromiseLike<unknown>, address: () => Address): void
  /** Delivers what is left and blocks meanwhile. Never throws. */
  say(): void
}

interface Unanswered {
  readonly sentAt: number
  readonly address: () => Address
}

/**
 * Keeps unanswered envelopes for the end of the process.
 *
 * A process that crashes or calls `process.exit()` never turns its event loop again, so nothing
 * asynchronous can deliver the very error that ended it. An envelope that was on its way is sent
 * a second time; backends know it by its `event_id`.
 *
 * @param timeout Milliseconds that an envelope may hold up the end, counted from its sending.
 * @param post Delivers and blocks.
 * @param now Milliseconds of a clock that only goes forward.
 */
export function createLastWords(
  timeout: number,
  post: typeof postInWorker = postInWorker,
  now: () => number = () => performance.now(),
): LastWords {
  const unanswered = new Map<Envelope, Unanswered>()
  return {
    keep(envelope, answer, address) {
      unanswered.set(envelope, { sentAt: now(), address })
      const forget = (): void => void unanswered.delete(envelope)
      answer.then(forget, forget)
    },
    say() {
      const latest = [...unanswered.values()].at(-1)
      if (latest === undefined) return
      // An app may have put another clock in place of the system's, one that stands or goes back.
      const patience = Math.min(timeout, timeout - (now() - latest.sentAt))
      if (!(patience > 0)) return
      try {
        const bodies = [...unanswered.keys()].map(serializeEnvelope)
        unanswered.clear()
        post({ ...latest.address(), bodies }, patience)
      } catch {
        // The process ends either way.
      }
    },
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
