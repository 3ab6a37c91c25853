import type { Post } from './exchange.ts'

/** The pages that may post. */
export interface Origins {
  /** Whether the page that sent this request may. Without a word about the page, it may not. */
  allows(post: Pick<Post, 'header' | 'host'>): boolean
  /** Headers that let the page's script read the answer; none for a page of the same origin. */
  corsHeaders(post: Pick<Post, 'header'>): Readonly<Record<string, string>>
}

/**
 * Browsers say where a request comes from in headers that a page's script cannot write: `Origin` on
 * every POST, and `Sec-Fetch-Site` where the connection is trustworthy. Programs can write what they
 * like, so this keeps other people's pages out, and nothing else; the rest is for the other checks.
 *
 * Sources: https://fetch.spec.whatwg.org/#origin-header and https://w3c.github.io/webappsec-fetch-metadata/
 *
 * @param given Full origins; `undefined` stands for the tunnel's own.
 * @param warn Told, without the value, that an entry is no origin. Such an entry allows nothing.
 */
export function createOrigins(
  given: readonly string[] | undefined,
  warn: (line: string) => void,
): Origins {
  if (given === undefined) {
    return { allows: isSameOrigin, corsHeaders: () => ({}) }
  }
  const listed = new Set(given.filter(isOrigin).map((text) => text.toLowerCase()))
  if (!given.every(isOrigin)) {
    warn('tacet: an entry of `origins` is not an origin (expected https://<host>, without a path)')
  }
  return {
    allows: ({ header }) => listed.has(header('origin') ?? ''),
    corsHeaders({ header }) {
      const origin = header('origin') ?? ''
      if (!listed.has(origin) || header('sec-fetch-site') === 'same-origin') {
        return { vary: 'origin' }
      }
      return {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'retry-after, x-sentry-rate-limits',
        vary: 'origin',
      }
    },
  }
}

/**
 * Whether the page came from where the tunnel is. A proxy may have changed `Host` and ended TLS on
 * the way, so the browser's own word decides where there is one; else the hosts are compared.
 */
function isSameOrigin({ header, host }: Pick<Post, 'header' | 'host'>): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const [, originHost] = /^https?:\/\/([^/]+)$/.exec(header('origin') ?? '') ?? []
  return originHost !== undefined && originHost === host.toLowerCase()
}

function isOrigin(text: unknown): text is string {
  if (typeof text !== 'string') return false
  try {
    const { origin, protocol } = new URL(text)
    // A star is a host to the parser, and would stand for itself alone, which nobody means.
    return /^https?:$/.test(protocol) && origin === text.toLowerCase() && !text.includes('*')
  } catch {
    return false
  }
}
