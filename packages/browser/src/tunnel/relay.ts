import { ingestUrl, type Dsn } from '@tacet/config'
import type { Envelope } from '@tacet/gate'
import { createBackendPause } from './backend-pause.ts'
import { answer, type Answer } from './exchange.ts'
import { readBody } from './read-body.ts'
import type { TunnelSettings } from './settings.ts'

/** How a backend is reached. */
export interface RelaySettings {
  readonly dsn: Dsn
  readonly fetch: NonNullable<TunnelSettings['fetch']>
  /** Milliseconds for the whole exchange. */
  readonly timeout: number
  /** Milliseconds, for how long the backend wants to be left alone. */
  readonly now: () => number
}

/** The shapes of the two headers that are passed on: https://develop.sentry.dev/sdk/expected-features/rate-limiting/ */
const passedOn: Readonly<Record<string, RegExp>> = {
  'retry-after': /^(?:\d{1,6}|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)$/,
  'x-sentry-rate-limits': /^[\w:;,. -]{1,2000}$/,
}

/**
 * Makes the function that posts one clean envelope to the configured backend and nowhere else. Of the
 * page's request nothing comes along, since every header is written here; of the backend's answer
 * only the status and the rate limits go back. A redirect is a failure: it would choose another place.
 */
export function createRelay(settings: RelaySettings): (envelope: Envelope) => Promise<Answer> {
  const { dsn, fetch, timeout, now } = settings
  const pause = createBackendPause(now)
  const url = ingestUrl(dsn)
  const auth = `Sentry sentry_version=7, sentry_key=${dsn.publicKey}, sentry_client=tacet-tunnel/1`
  return async (envelope) => {
    const wait = pause.left()
    if (wait > 0) return answer(429, 'the backend wants a pause', { 'retry-after': String(wait) })
    const control = new AbortController()
    const timer = setTimeout(() => control.abort(), timeout)
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: toBody(envelope),
        headers: {
          'content-type': 'application/x-sentry-envelope',
          'user-agent': 'tacet-tunnel',
          'x-sentry-auth': auth,
        },
        redirect: 'manual',
        signal: control.signal,
      })
      // Nobody wants it, but an answer that is not read to its end costs the connection.
      if (response.body !== null) await readBody(response.body, undefined, 65_536, timeout)
      const limits = limitsOf(response)
      pause.note(response.status, limits)
      return toAnswer(response.status, limits)
    } catch {
      return control.signal.aborted
        ? answer(504, 'the backend did not answer in time')
        : answer(502, 'the backend could not be reached')
    } finally {
      clearTimeout(timer)
    }
  }
}

function limitsOf({ headers }: Response): Readonly<Record<string, string>> {
  const limits: Record<string, string> = {}
  for (const [name, shape] of Object.entries(passedOn)) {
    const value = headers.get(name)
    if (value !== null && shape.test(value)) limits[name] = value
  }
  return limits
}

function toAnswer(status: number, limits: Readonly<Record<string, string>>): Answer {
  if (status >= 200 && status <= 299) return answer(200, '', limits)
  if (status < 400 || status > 599) return answer(502, 'the backend answered with a redirect')
  return answer(status, 'the backend refused it', limits)
}

/** Payloads are what the gate made of them: final text, or bytes that a handler vouched for. */
function toBody([header, items]: Envelope): Blob {
  const parts: (Uint8Array<ArrayBuffer> | string)[] = [JSON.stringify(header), '\n']
  for (const [itemHeader, payload] of items) {
    const content =
      payload instanceof Uint8Array
        ? new Uint8Array(payload)
        : typeof payload === 'string'
          ? payload
          : JSON.stringify(payload)
    parts.push(JSON.stringify(itemHeader), '\n', content, '\n')
  }
  return new Blob(parts)
}
