import { beforeSend } from './before-send.ts'
import { deepRedactKeys, deepRedactPatterns } from './deep-redact.ts'
import { gitleaks } from './gitleaks.ts'
import { logtape } from './logtape.ts'
import type { Peer } from './peer.ts'
import { pinoRedact } from './pino-redact.ts'
import { relayDefaults } from './relay-defaults.ts'
import { secretlint } from './secretlint.ts'
import { sentryEvent } from './sentry-event.ts'
import { sentryFilter } from './sentry-filter.ts'

type Make = () => Peer | Promise<Peer> | undefined

/** Our engine first, then its peers; `undefined` where one cannot be had on this machine. */
export const engines: Readonly<Record<string, Make>> = {
  // Only its own row needs our engine to be built.
  tacet: async () => (await import('./tacet.ts')).tacet(),
  'tacet-lean': async () => (await import('./tacet.ts')).tacetLean(),
  'sentry-filter': sentryFilter,
  'sentry-event': sentryEvent,
  'relay-defaults': relayDefaults,
  logtape,
  'deep-redact-keys': deepRedactKeys,
  'deep-redact-patterns': deepRedactPatterns,
  'pino-redact': pinoRedact,
  secretlint,
  gitleaks,
  'before-send': beforeSend,
}
