import { compact, field, type JsonObject } from '../json-object.ts'

/**
 * Headers are rebuilt, never cleaned: each field is copied only when it has the one shape that field
 * can have. The names come from the envelope specification and from its dynamic sampling context;
 * `trace` also carries whatever an incoming `baggage` header held, so free-text fields such as
 * `transaction`, `release`, `environment` and `org_id` are left behind.
 * Source: https://develop.sentry.dev/sdk/foundations/transport/envelopes/ and
 * https://develop.sentry.dev/sdk/foundations/trace-propagation/dynamic-sampling-context/
 */

const id = /^[0-9a-f]{32}$/i
const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/
const sdkName = /^sentry(?:\.[a-z]{1,20}(?:-[a-z]{1,20}){0,3}){1,3}$/
const sdkVersion = /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-(?:alpha|beta|rc|dev)(?:\.\d{1,4})?)?$/
const rate = /^(?:0|1|0\.\d{1,20}|1\.0{1,20}|\d(?:\.\d{1,20})?e-\d{1,2})$/
const dsnParts =
  /^(https?:\/\/)([\w-]{1,64})(?::[^@/]*)?@([a-z0-9.-]{1,253}|\[[0-9a-f:]{2,45}\])(:\d{1,5})?((?:\/[\w.-]{1,64}){0,8}\/\d{1,20})$/i

/** The envelope header that may leave. A field that cannot be read or has another shape is left out. */
export function envelopeHeader(source: unknown): JsonObject {
  return compact({
    event_id: eventId(field(source, 'event_id')),
    sent_at: text(field(source, 'sent_at'), isoDate),
    sdk: sdk(field(source, 'sdk')),
    trace: trace(field(source, 'trace')),
    dsn: tunnelDsn(field(source, 'dsn')),
  })
}

/** 32 hexadecimal digits, or nothing. */
export function eventId(value: unknown): string | undefined {
  return text(value, id)
}

function sdk(source: unknown): JsonObject | undefined {
  const name = text(field(source, 'name'), sdkName)
  const version = text(field(source, 'version'), sdkVersion)
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** Backends read the sampling context only with its id and key, so without them nothing of it is sent. */
function trace(source: unknown): JsonObject | undefined {
  const traceId = text(field(source, 'trace_id'), id)
  const publicKey = text(field(source, 'public_key'), id)
  if (traceId === undefined || publicKey === undefined) return undefined
  return compact({
    trace_id: traceId,
    public_key: publicKey,
    sampled: text(field(source, 'sampled'), /^(?:true|false)$/),
    sample_rate: text(field(source, 'sample_rate'), rate),
    sample_rand: text(field(source, 'sample_rand'), rate),
  })
}

/** Only an SDK with a tunnel writes the DSN, and its tunnel needs it; a legacy secret part is cut out. */
function tunnelDsn(value: unknown): string | undefined {
  const parts = typeof value === 'string' ? dsnParts.exec(value) : null
  if (parts === null) return undefined
  const [, protocol = '', key = '', host = '', port = '', path = ''] = parts
  return `${protocol}${key}@${host}${port}${path}`
}

function text(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined
}
