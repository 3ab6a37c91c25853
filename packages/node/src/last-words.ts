import type { Envelope, Send } from '@tacet/gate'
import { postInWorker, type Post } from './post-in-worker.ts'
import { serializeEnvelope } from './serialize-envelope.ts'

/** What was handed to the network and not yet answered; the SDK's own bound keeps it small. */
export interface LastWords {
  /** Guards a sender: what it has not delivered when the process ends is said then. */
  track<R>(send: Send<R>, isLimited: () => boolean): Send<R>
  /** Delivers what is left and blocks meanwhile. Never throws. */
  say(): void
}

/**
 * Keeps unanswered envelopes until they are answered.
 *
 * A process that crashes or calls `process.exit()` never turns its event loop again, so nothing
 * asynchronous can deliver the very error that ended it. An envelope that was on its way is sent
 * a second time; backends know it by its `event_id`.
 *
 * @param target Where to post when the process ends.
 * @param timeout Milliseconds that an envelope may hold up the end, counted from its sending.
 * @param now Milliseconds of a clock that only goes forward.
 */
export function createLastWords(
  target: () => Omit<Post, 'bodies'>,
  timeout: number,
  now: () => number = () => performance.now(),
): LastWords {
  const unanswered = new Map<Envelope, number>()
  return {
    track: (send, isLimited) => (envelope) => {
      const answer = send(envelope)
      // The transport says so at once when the backend asked for silence.
      if (isLimited()) return answer
      unanswered.set(envelope, now())
      const settle = (): void => void unanswered.delete(envelope)
      answer.then(settle, settle)
      return answer
    },
    say() {
      if (unanswered.size === 0) return
      const patience = timeout - (now() - Math.max(...unanswered.values()))
      if (patience <= 0) return
      try {
        const bodies = [...unanswered.keys()].map(serializeEnvelope)
        unanswered.clear()
        postInWorker({ ...target(), bodies }, patience)
      } catch {
        // The process ends either way.
      }
    },
  }
}
