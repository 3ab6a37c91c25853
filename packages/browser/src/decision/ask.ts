import type { Status } from '@tacet/telemetry'
import type { Opening } from './opening.ts'
import { warn } from '../warn.ts'

/** As long as a page can wait before it is used; until then errors and calls are kept. */
const patience = 5_000
const longestAnswer = 65_536

/**
 * Asks the page's own origin whether telemetry is on, and only then loads what it takes. A path of
 * another origin, or a redirect, is refused by the browser itself.
 */
export async function open(opening: Opening): Promise<Status> {
  const { off, settings } = opening
  let answer = ''
  try {
    answer = await ask(`${settings.configUrl}`)
  } catch {
    warn('tacet: telemetry is off: `configUrl` gave no answer (a path of this origin, 200 or 204)')
  }
  if (!/"dsn"\s*:\s*"\s*[^"\s]/.test(answer)) {
    return off('no-dsn')
  }
  const on = await import('./on.ts')
  return on.open({ ...opening, answer })
}

async function ask(url: string): Promise<string> {
  const response = await fetch(url, {
    credentials: 'omit',
    mode: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  if (response.status === 204) return ''
  if (response.status !== 200 || response.body === null) throw new Error('no configuration')
  return readBounded(response.body.getReader())
}

async function readBounded(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > longestAnswer) {
      void reader.cancel()
      throw new Error('too long')
    }
  }
}
