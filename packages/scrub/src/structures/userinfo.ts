import { isSpace } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

const LONGEST = 512

/**
 * User and password in a URL or connection string. The text stays a URL.
 *
 * @param sign the at sign behind them; `://` stands before it in one word
 * @param from nothing before this index is of interest any more
 */
export function userinfo(
  text: string,
  sign: number,
  from: number,
  replacement: string,
): Edit | undefined {
  const limit = Math.max(from, sign - 512)
  for (let at = sign - 1; at >= limit; at--) {
    const code = text.charCodeAt(at)
    if (code === 64 || isSpace(code) || code === 34 || code === 60) return undefined
    const before = text.charCodeAt(at - 1)
    if (code === 47 && (before === 47 || before === 92)) {
      const slashes = /:\\*\/\\*\/$/.exec(text.slice(Math.max(0, at - 8), at + 1))
      if (slashes !== null) return credentials(text, at + 1, replacement)
    }
  }
  return undefined
}

/** @param authority the index behind `://` */
function credentials(text: string, authority: number, replacement: string): Edit | undefined {
  const limit = Math.min(text.length, authority + LONGEST)
  let at = authority
  let last = -1
  let colon = -1
  for (; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code) || code === 34 || code === 39 || code === 60 || code === 62 || code === 96)
      break
    if (code === 64) last = at
    else if (code === 58 && colon < 0 && last < 0) colon = at
    else if ((code === 47 || code === 63 || code === 35) && !opensPassword(text, colon, at, last))
      break
  }
  if (last <= authority) return undefined
  const inner = text.slice(authority, last)
  // A pattern or a description of a URL.
  if (/^[[({\\]|^\$?[<{[]/.test(inner)) return undefined
  const hasPassword = colon >= 0 && colon < last
  const user = text.slice(authority, hasPassword ? colon : last)
  if (!hasPassword) {
    const isPublic = DSN.test(text.slice(authority, last + 160))
    return isToken(user) && !isPublic ? edit(authority, last) : undefined
  }
  const password = text.slice(colon + 1, last)
  if (password === '' || password === replacement || REFERENCE.test(password)) return undefined
  if (PLACEHOLDER_USER.test(user) && PLACEHOLDER_PASSWORD.test(password)) return undefined
  if (user === '' || SERVICE.test(user)) return edit(colon + 1, last)
  return { ...edit(authority, last), by: `${replacement}:${replacement}` }
}

const edit = (start: number, end: number): Edit => ({ start, end, rule: 'url-userinfo' })

/** A DSN of Sentry's: its key is public, as it stands in pages. */
const DSN = /^[\da-f]{32}@[\w.:-]+(?:\/[\w.-]+)*\/\d+(?![\w/-]|\.\w)/

/** Names that services give to whoever calls; they name nobody. */
const SERVICE =
  /^(?:default|git|oauth2?|x-access-token|x-token-auth|x-oauth-basic|gitlab-ci-token|token|apikey|api|_json_key|AWS)$/i
/** A variable, a format directive, or what was removed already. */
const REFERENCE = /^(?:\$\{?\w.*|\{.*\}|<.*>|%\w|\*+|x{3,})$/i
const PLACEHOLDER_USER = /^[[$<{]?(?:your)?_?(?:user|username|name|login|usr)[\])>}]?$/i
const PLACEHOLDER_PASSWORD = /^[[$<{]?(?:your)?_?(?:pass|passwd|password|pwd|pw|secret)[\])>}]?$/i

/** Whether a name without a password is a token or an address of a person. */
function isToken(user: string): boolean {
  return /%40|@/.test(user) || user.length >= 20 || (user.length >= 12 && /\d/.test(user))
}

/** A slash inside a password that was not percent-encoded: what stands before it is no port. */
function opensPassword(text: string, colon: number, at: number, last: number): boolean {
  if (colon < 0 || last >= 0) return false
  return at === colon + 1
    ? false
    : !/^(?:\d{1,5}|\]?)$/.test(text.slice(colon + 1, Math.min(at, colon + 7)))
}
