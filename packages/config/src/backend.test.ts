import { expect, it } from 'vitest'
import { readBackend } from './backend.ts'
import type { Dsn } from './config.ts'

const at = (host: string): Dsn => ({
  protocol: 'https',
  publicKey: 'key',
  host,
  port: '',
  path: '',
  projectId: '1',
})

it.each([
  ['sentry.io', 'sentry'],
  ['o1.ingest.sentry.io', 'sentry'],
  ['o1.ingest.us.sentry.io', 'sentry'],
  ['o1.ingest.de.sentry.io', 'sentry'],
  ['ingest.sentry.io.evil.test', 'auto'],
  ['evilsentry.io', 'auto'],
  ['sentry.io.test', 'auto'],
  ['sentry-io.example', 'auto'],
  ['glitchtip.example', 'auto'],
  ['[::1]', 'auto'],
])('the host %s means %s', (host, backend) => {
  const warnings: string[] = []
  expect(readBackend({}, at(host), (line) => warnings.push(line))).toBe(backend)
  expect(warnings).toEqual([])
})

it.each([
  ['auto', 'o1.ingest.sentry.io', 'sentry'],
  ['auto', 'host.example', 'auto'],
  ['', 'o1.ingest.sentry.io', 'sentry'],
  ['sentry', 'host.example', 'sentry'],
  [' GlitchTip ', 'host.example', 'glitchtip'],
  ['bugsink', 'o1.ingest.sentry.io', 'bugsink'],
])('TACET_BACKEND "%s" at %s means %s', (word, host, backend) => {
  const warnings: string[] = []
  expect(readBackend({ TACET_BACKEND: word }, at(host), (line) => warnings.push(line))).toBe(
    backend,
  )
  expect(warnings).toEqual([])
})

it.each(['sentri', 'constructor', {}, 1])(
  'TACET_BACKEND %j is auto even at sentry.io, with one warning that does not repeat it',
  (word) => {
    const warnings: string[] = []
    expect(readBackend({ TACET_BACKEND: word }, at('sentry.io'), (l) => warnings.push(l))).toBe(
      'auto',
    )
    expect(warnings).toEqual([
      'tacet: TACET_BACKEND is not a known backend, only what every backend takes is sent ' +
        '(use auto, bugsink, glitchtip or sentry)',
    ])
  },
)
