/**
 * The headers of requests and responses that leave without being named, in lower case: they say
 * something about the message and nothing about the person. `policy.allowHeaders` adds to them.
 */
export const allowedHeaders: readonly string[] = (
  'accept accept-encoding accept-language cache-control connection content-encoding ' +
  'content-length content-type host origin referer user-agent x-request-id x-correlation-id ' +
  'traceparent sec-fetch-mode sec-fetch-site sec-fetch-dest sec-ch-ua sec-ch-ua-mobile ' +
  'sec-ch-ua-platform age allow content-disposition content-language date retry-after server ' +
  'server-timing transfer-encoding vary via x-powered-by sentry-trace dnt www-authenticate ' +
  'pragma te upgrade-insecure-requests if-none-match cf-ray x-amzn-trace-id x-vercel-id x-forwarded-proto'
).split(' ')

const ALLOWED = new Set(allowedHeaders)

/** Whether a header may leave. `more` are names of the policy, in lower case. */
export function isAllowedHeader(name: string, more: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return ALLOWED.has(lower) || more.includes(lower)
}

const HEADER_ATTRIBUTE = /^http\.(?:request|response)\.header\.(.+)$/
const BODY_ATTRIBUTE = /^http\.(?:request|response)\.body(?:\.data|\.content|\.text)?$/

/** Whether a span's or log's attribute carries a part of the request that the policy keeps back. */
export function isWithheldAttribute(
  key: string,
  bodies: 'off' | 'scrubbed',
  headers: readonly string[],
): boolean {
  if (!key.startsWith('http.')) return false
  if (bodies === 'off' && BODY_ATTRIBUTE.test(key)) return true
  const header = HEADER_ATTRIBUTE.exec(key)?.[1]
  // OpenTelemetry writes header names with underscores.
  return header !== undefined && !isAllowedHeader(header.replaceAll('_', '-'), headers)
}
