/**
 * The headers of requests and responses that leave without being named, in lower case: they say
 * something about the message and nothing about the person. `policy.allowHeaders` adds to them.
 */
const ALLOWED =
  /^(?:accept(?:-encoding|-language)?|age|allow|cache-control|cf-ray|connection|content-(?:disposition|encoding|language|length|type)|date|dnt|host|if-none-match|origin|pragma|referer|retry-after|sec-(?:ch-ua(?:-mobile|-platform)?|fetch-(?:dest|mode|site))|sentry-trace|server(?:-timing)?|te|traceparent|transfer-encoding|upgrade-insecure-requests|user-agent|vary|via|www-authenticate|x-(?:amzn-trace-id|correlation-id|forwarded-proto|powered-by|request-id|vercel-id))$/

/** Whether a header may leave. `more` are names of the policy, in lower case. */
export function isAllowedHeader(name: string, more: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return ALLOWED.test(lower) || more.includes(lower)
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
