import { bitsOf, DIGIT, LOWER, UPPER } from '../text/characters.ts'

const JAVA = /^-D(?:[a-z][a-z\d_.-]*|[A-Z\d]+_[A-Z\d_]+)$/

/** Splits a key into lower-case words where the case changes and at any punctuation. */
export function splitKey(key: string): string[] {
  const words: string[] = []
  // Java's `-Dclient-key=x`, but not PowerShell's `-DeployKey`.
  let start = JAVA.test(key) ? 2 : 0
  const cut = (at: number): void => {
    if (at > start) words.push(key.slice(start, at).toLowerCase())
  }
  for (let at = start; at < key.length; at++) {
    const code = key.charCodeAt(at)
    const bits = bitsOf(code)
    if (code < 128 && (bits & (LOWER | UPPER | DIGIT)) === 0) {
      cut(at)
      start = at + 1
    } else if ((bits & UPPER) !== 0 && at > start) {
      const before = bitsOf(key.charCodeAt(at - 1))
      // `accessToken` is cut before the T, `HTTPServer` before the S.
      const isHump = (before & (LOWER | DIGIT)) !== 0
      if (isHump || (bitsOf(key.charCodeAt(at + 1)) & LOWER) !== 0) {
        cut(at)
        start = at
      }
    }
  }
  cut(key.length)
  return words
}

/** Compares keys in any spelling: `X-Api-Key`, `xApiKey` and `x_api_key` are one. */
export function normalizeKey(key: string): string {
  return splitKey(key).join('')
}
