import type { Peer } from './peer.ts'

/*
 * What Relay's default data scrubbing does to a string or a key, emulated from its documentation and its
 * published rule types: a string with a password word goes whole; the other rules cut out their match.
 * https://docs.sentry.io/security-legal-pii/scrubbing/server-side-scrubbing/
 */
const filtered = '[Filtered]'

const passwordWords =
  /password|secret|passwd|api[-_]key|apikey|auth|credentials|mysql_pwd|private[-_]?key|token\S*[:=]|^otp$|^two[-_]factor$/i
const tokenKey = /token/i

const matches: readonly RegExp[] = [
  /\bbearer\s+\S+/gi,
  /\b(?:3[47]\d|4\d{3}|5[1-5]\d\d|65\d\d|6011)(?:[-\s]?\d){12}\b/g,
  /\b[A-Z]{2}\d{2}[a-zA-Z0-9]{11,29}\b/g,
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b/g,
  /(?<=-----BEGIN[A-Z ]+KEY-----)[^]+?(?=-----END[A-Z ]+KEY-----)/g,
  /(?<=\/\/)[\w%.-]+(?::[\w%.-]+)?(?=@)/g,
]

/** Places Relay's defaults leave alone because its product needs them. */
const spared = new Set(['filename', 'abs_path', 'formatted', 'debug_meta', 'user-agent'])

function text(input: string): string {
  if (passwordWords.test(input)) return filtered
  return matches.reduce((clean, pattern) => clean.replace(pattern, filtered), input)
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map(walk)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (spared.has(key)) return [key, inner]
      const secret = passwordWords.test(key) || tokenKey.test(key)
      return [key, secret ? filtered : walk(inner)]
    }),
  )
}

/** Relay's default rules on every field, after the payload was written out and read again. */
export function relayDefaults(): Peer {
  return {
    name: 'Relay default rules (emulated)',
    entry: "export { relayDefaults } from './relay-defaults.ts'",
    text,
    value: (input) => walk(JSON.parse(JSON.stringify(input) ?? 'null')),
  }
}
