import type { Backend, Dsn, Env } from './config.ts'
import { readVariable } from './variable.ts'

/**
 * Decides what kind of server is behind the DSN: `TACET_BACKEND`, else the DSN's host. A word that
 * is not a backend means `auto` whatever the host, because `auto` sends least.
 */
export function readBackend(env: Env, dsn: Dsn, warn: (line: string) => void): Backend {
  const variable = readVariable(env, 'TACET_BACKEND')
  if (variable.kind === 'absent' || variable.kind === 'blank') return toBackend(dsn.host)
  const word = variable.kind === 'text' ? variable.text.toLowerCase() : ''
  if (word === 'auto') return toBackend(dsn.host)
  if (word === 'bugsink' || word === 'glitchtip' || word === 'sentry') return word
  warn(
    'tacet: TACET_BACKEND is not a known backend, only what every backend takes is sent ' +
      '(use auto, bugsink, glitchtip or sentry)',
  )
  return 'auto'
}

// Sentry's own service is known by its domain, the regional hosts `o1.ingest.de.sentry.io` too.
// Only the end of the name counts: anybody can own `ingest.sentry.io.example`.
function toBackend(host: string): Backend {
  return host === 'sentry.io' || host.endsWith('.sentry.io') ? 'sentry' : 'auto'
}
