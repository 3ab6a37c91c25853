import { isSpace } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { hasNames } from '../values/code-name.ts'

/**
 * User and password in a URL or a connection string, which stays one. They may be of any length: reading
 * back from an at sign ends at the at sign before, so no part of a text is read twice.
 *
 * @param sign the index of the at sign behind them
 * @param from nothing before this index is of interest any more
 */
export function userinfo(
  text: string,
  sign: number,
  from: number,
  replacement: string,
): Edit | readonly Edit[] | undefined {
  for (let at = sign - 1; at >= from; at--) {
    const code = text.charCodeAt(at)
    if (code === 64 || isSpace(code) || code === 34) return undefined
    const before = text.charCodeAt(at - 1)
    if (code === 47 && (before === 47 || before === 92)) {
      const slashes = /:\\*\/\\*\/$/.exec(text.slice(Math.max(0, at - 8), at + 1))
      if (slashes !== null) return credentials(text, at + 1, replacement)
    }
  }
  return undefined
}

/** @param authority the index behind `://` */
function credentials(
  text: string,
  authority: number,
  replacement: string,
): Edit | readonly Edit[] | undefined {
  const { colon, sign } = marksOf(text, authority)
  if (sign <= authority) return undefined
  // Brackets: a pattern or a description of a URL, unless a replacement stands there already.
  const isNameless = text.startsWith(`${replacement}:`, authority)
  if (!isNameless && /^[[\]({\\]|^\$?[<{[]/.test(text.slice(authority, sign))) return undefined
  if (colon < 0) {
    const isPublic = DSN.test(text.slice(authority, sign + 160))
    return isToken(text.slice(authority, sign)) && !isPublic ? edit(authority, sign) : undefined
  }
  const user = text.slice(authority, colon)
  const password = text.slice(colon + 1, sign)
  if (password === '' || password === replacement || isReference(password)) return undefined
  const isExample = PLACEHOLDER_USER.test(user) || (user === '' && /password/i.test(password))
  if (isExample && PLACEHOLDER_PASSWORD.test(password)) return undefined
  const hidden = edit(colon + 1, sign)
  return user === '' || isNameless || SERVICE.test(user) ? hidden : [edit(authority, colon), hidden]
}

/**
 * The first colon, unless an at sign comes before it, and the last at sign: a password may have more of
 * both.
 */
function marksOf(
  text: string,
  authority: number,
): { readonly colon: number; readonly sign: number } {
  let colon = -1
  let sign = -1
  for (let at = authority; at < text.length; at++) {
    const mark = text.charAt(at)
    if ('"\'`'.includes(mark) || isSpace(mark.charCodeAt(0))) break
    if (mark === '@') sign = at
    else if (sign < 0 && mark === ':' && colon < 0) colon = at
    else if ('/?#<>'.includes(mark) && (sign >= 0 || !isInPassword(text, colon, at))) break
  }
  return { colon, sign }
}

/** Whether a mark is part of a password that was not percent-encoded: what stands before it is no port. */
function isInPassword(text: string, colon: number, at: number): boolean {
  if (colon < 0 || at === colon + 1) return false
  return !/^(?:\d{1,5}|\]?)$/.test(text.slice(colon + 1, Math.min(at, colon + 7)))
}

const edit = (start: number, end: number): Edit => ({ start, end, rule: 'url-userinfo' })

/** A DSN of Sentry's, whose key is public, since it stands in pages. */
const DSN = /^[\da-f]{32}@[\w.:-]+(?:\/[\w.-]+)*\/\d+(?![\w/-]|\.\w)/

/** User names that services ask of every caller; they name no person. */
const SERVICE =
  /^(?:default|git|oauth2?|x-access-token|x-token-auth|x-oauth-basic|gitlab-ci-token|token|apikey|api|_json_key|AWS)$/i
/** A variable, a format directive, or what was removed already. */
const REFERENCE =
  /^(?:\$\{?\w.*|\{.*\}|<.*>|%\w|\*+|x{3,}|(?:\[|%5b)?(?:redacted|removed|masked|hidden)(?:\]|%5d)?)$/i
const isReference = (password: string): boolean =>
  REFERENCE.test(password) && (!password.startsWith('$') || hasNames(password))

const PLACEHOLDER_USER = /^[[$<{]?(?:your)?_?(?:user|username|name|login|usr)[\])>}]?$/i
const PLACEHOLDER_PASSWORD = /^[[$<{]?(?:your)?_?(?:pass|passwd|password|pwd|pw|secret)[\])>}]?$/i

/** Whether a name that has no password is a token, or the e-mail address of a person. */
function isToken(user: string): boolean {
  return /%40|@/.test(user) || user.length >= 20 || (user.length >= 12 && /\d/.test(user))
}
