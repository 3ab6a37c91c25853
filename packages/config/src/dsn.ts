import type { Dsn } from './config.ts'
import { isHost } from './host.ts'

/** The DSN grammar in one line, for messages to people. */
export const dsnGrammar = 'https://<key>@<host>/<project>'

// The key and the project id are as narrow as the SDK's own reading of a DSN, because the SDK
// prints a DSN it cannot read, key included. The secret part is matched only to be left behind.
const dsnPattern =
  /^(https?):\/\/(\w+)(?::[^@/\s]*)?@(\[[^\]]*\]|[^:/[\]]+)(?::(\d+))?((?:\/[\w.~-]+)*)\/(\d+)$/i

/**
 * Reads a DSN: `{protocol}://{key}[:{secret}]@{host}[:{port}][/{path}]/{project id}`.
 *
 * @param text Surrounding white space is ignored.
 * @returns The parts, or `undefined` when the text is not a DSN. The legacy secret is not kept.
 * @see https://develop.sentry.dev/sdk/foundations/transport/authentication/#parsing-the-dsn
 */
export function parseDsn(text: string): Dsn | undefined {
  const match = dsnPattern.exec(text.trim())
  if (match === null) return undefined
  const [, protocol = '', publicKey = '', host = '', port = '', path = '', projectId = ''] = match
  if (!isHost(host) || !isPort(port) || hasDotSegment(path)) return undefined
  return {
    protocol: protocol.toLowerCase() === 'https' ? 'https' : 'http',
    publicKey,
    host: host.toLowerCase(),
    port,
    path: path.slice(1),
    projectId,
  }
}

/** Writes a DSN as text. It holds the public key, never a secret. */
export function dsnToString(dsn: Dsn): string {
  return `${dsn.protocol}://${dsn.publicKey}@${toBase(dsn)}/${dsn.projectId}`
}

/**
 * Where envelopes for this DSN are posted; a server under a sub-path keeps its path in front of
 * `/api/`.
 *
 * @see https://develop.sentry.dev/sdk/foundations/transport/envelopes/#ingestion
 */
export function ingestUrl(dsn: Dsn): string {
  return `${dsn.protocol}://${toBase(dsn)}/api/${dsn.projectId}/envelope/`
}

function toBase({ host, port, path }: Dsn): string {
  return `${host}${port === '' ? '' : `:${port}`}${path === '' ? '' : `/${path}`}`
}

function isPort(port: string): boolean {
  return port === '' || (Number(port) >= 1 && Number(port) <= 65_535)
}

// A URL parser would resolve `.` and `..`, and the items would go to another place than was written.
function hasDotSegment(path: string): boolean {
  return path.split('/').some((segment) => segment === '.' || segment === '..')
}
