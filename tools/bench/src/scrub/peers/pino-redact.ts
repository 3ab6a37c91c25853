import redact from '@pinojs/redact'
import type { Peer } from './peer.ts'

const names = [
  'password',
  'secret',
  'token',
  'accessToken',
  'apiKey',
  'api_key',
  'authorization',
  'cookie',
]

/** It takes paths, not names at any depth: two levels of wildcards, and the request of an event in full. */
const paths = [
  ...names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  'request.headers.authorization',
  'request.headers.Authorization',
  'request.headers.cookie',
  'request.headers.Cookie',
  'request.headers["X-Api-Key"]',
  'request.cookies',
  'request.data',
  'user.email',
  'user.ip_address',
]

/** Paths on objects; it has nothing for texts. */
export function pinoRedact(): Peer {
  const clean = redact({ paths, serialize: false, strict: false })
  return {
    name: '@pinojs/redact',
    entry: "export { default } from '@pinojs/redact'",
    value: (input) => clean(input),
  }
}
