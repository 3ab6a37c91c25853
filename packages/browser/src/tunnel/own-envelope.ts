import { dsnToString, parseDsn, type Dsn } from '@tacet/config'
import type { Envelope } from '@tacet/gate'

/**
 * Whether an envelope is meant for the configured DSN: it names that one, or none. What names another
 * is not sent to the configured one instead; it belongs to a page that was set up otherwise.
 */
export function isForDsn([header]: Envelope, dsn: Dsn): boolean {
  const named = header['dsn']
  if (named === undefined) return true
  const parsed = typeof named === 'string' ? parseDsn(named) : undefined
  return parsed !== undefined && dsnToString(parsed) === dsnToString(dsn)
}

/** The header without what only served to find the way here, and without a trace of another project. */
export function withoutPlaces([header, items]: Envelope, { publicKey }: Dsn): Envelope {
  const { dsn: _, trace, ...rest } = header
  const isOwn =
    typeof trace === 'object' &&
    trace !== null &&
    (trace as Record<string, unknown>)['public_key'] === publicKey
  return [isOwn ? { ...rest, trace } : rest, items]
}
