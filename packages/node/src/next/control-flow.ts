// Next steers with thrown values and knows them by the word their digest begins with. The list is
// written out, because importing Next's own tests would tie us to its internal files.
const controlWords = new Set([
  'BAILOUT_TO_CLIENT_SIDE_RENDERING',
  'CLIENT_HOOK_DYNAMIC',
  'DYNAMIC_SERVER_USAGE',
  'HANGING_PROMISE_REJECTION',
  'INSTANT_VALIDATION_ERROR',
  'NEXT_HTTP_ERROR_FALLBACK',
  'NEXT_NOT_FOUND',
  'NEXT_PRERENDER_INTERRUPTED',
  'NEXT_REDIRECT',
])

const postponed = Symbol.for('react.postpone')
const browserBailout = Symbol.for('next.browser-bailout-reason')

/** Causes are followed as far as Next follows them; a chain that is longer is no chain of Next's. */
const deepest = 8

/**
 * Whether a thrown value is a decision and no failure: `redirect()`, `notFound()`, `forbidden()`, a
 * page that turns out to be dynamic, a request whose caller went away. Such a value must reach Next
 * untouched, and nobody wants to hear of it.
 *
 * Source: `unstable_rethrow`, `getDigestForWellKnownError` and `isAbortError` of Next 16.4.
 */
export function isControlFlow(thrown: unknown): boolean {
  try {
    for (let value = thrown, depth = 0; depth < deepest; depth += 1) {
      if (typeof value !== 'object' || value === null) return false
      if (steers(value)) return true
      value = (value as { cause?: unknown }).cause
    }
  } catch {
    // Next's own errors have no getter that throws.
  }
  return false
}

function steers(value: object): boolean {
  const { $$typeof, code, digest, name } = value as Readonly<Record<string, unknown>>
  if ($$typeof === postponed || $$typeof === browserBailout) return true
  if (name === 'AbortError' || name === 'ResponseAborted') return true
  if (code === 'NEXT_STATIC_GEN_BAILOUT') return true
  return typeof digest === 'string' && controlWords.has(digest.split(';', 1)[0] ?? '')
}
