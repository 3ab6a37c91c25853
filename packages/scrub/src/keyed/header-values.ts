import {
  bitsOf,
  endOf,
  ESCAPE,
  matchAt,
  runEnd,
  textBefore,
  TOKEN_MARK,
  WORD,
} from '../text/characters.ts'
import { type Edit, REPLACEMENT } from '../text/edit.ts'
import type { KeyedPlace } from './keyed-place.ts'
import { asItReads, mayBeCut } from './keyed-value.ts'
import { hasNames } from '../values/code-name.ts'
import { isName } from '../values/generated.ts'
import { isPlausible } from '../values/plausible.ts'
import { closesLiteral } from './secret-end.ts'
import { findValue, type ValueSpan } from './value-span.ts'

/** The edits of a text that is a whole `Cookie` or `Set-Cookie` header. */
export function cookieTextEdits(text: string, rule: string): readonly Edit[] {
  return cookieEdits(text, ALONE, rule)
}

/** The edits of a text that is a whole `Authorization` header. */
export function credentialTextEdits(text: string, rule: string): readonly Edit[] {
  const start = Math.max(0, endOf(SCHEME, text, 0))
  const value = text.slice(start)
  return isPlausible(value) ? credentialEdits(text, start, text.length, rule) : []
}

/** The place of a header that stands alone: its name is the property's key. */
const ALONE: KeyedPlace = { keyStart: 0, keyEnd: 0, valueStart: 0, separator: ':', quoted: false }

const COOKIE_PAIR =
  /([^=;,\s"'\\()]{1,256})=("[^"\\]{0,4096}"|[{[](?=["{[\d])[^;\s]*|(?:[^;,\s"'\\]|,(?![\s"'\\]|[^=;,\s]{1,64}=))*)(;\s*|,\s*(?=[^=;,\s]{1,64}=))?/y
const COOKIE_ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|priority|version)$/i
/** A placeholder, as code and help pages have it: `sid=${id}`, `sid=<value>`, `sid=%s`. */
const TEMPLATE = /^(?:\$\{[\w.?!()[\]]*\}?|<[\w -]+>|%[ds])[`),]*$/i
const DATE_TAIL = /[\w ,:-]{0,40}GMT(?:;\s*)?/y
/** What may stand between pairs: a flag, or in a list of headers the quotes and the comma. */
const COOKIE_FLAG = /(?:secure|httponly|partitioned)(?:;\s*)?|\\*["'],\s*\\*["']/iy

/** A cookie's value that stands without its name: a word alone has no digit or mark, and code has brackets. */
const UNNAMED = /^(?=.*(?:\d|[^\w. -]))\w[^\s(){}<>]{5,}$/

/** Every cookie's value goes, its name stays. */
export function cookieEdits(text: string, place: KeyedPlace, rule: string): readonly Edit[] {
  const edits: Edit[] = []
  let at = place.valueStart
  // `Cookie: a="x"` is not a type and its value.
  const isNamed = text.charCodeAt(at - 1) === 61
  const named = (isNamed && /[\w.-]+=$/.exec(textBefore(text, at, 64))?.[0].length) || 0
  if (at - named > place.keyEnd + 1) at -= named
  while (bitsOf(text.charCodeAt(at)) === ESCAPE || '"\'`[ '.includes(text.charAt(at))) {
    if (at >= text.length) return edits
    at++
  }
  for (;;) {
    const flag = endOf(COOKIE_FLAG, text, at)
    if (flag > 0) {
      at = flag
      continue
    }
    const pair = matchAt(COOKIE_PAIR, text, at)
    if (pair === null) break
    const [all, name = '', value = ''] = pair
    const start = at + name.length + 1
    at += all.length
    if (!COOKIE_ATTRIBUTE.test(name)) {
      // `V2f==` is base64 and no pair.
      if (value !== '' && value !== '=' && !TEMPLATE.test(value))
        edits.push({ start, end: start + value.length, rule })
    } else if (/^expires$/i.test(name)) at = Math.max(at, endOf(DATE_TAIL, text, at))
  }
  if (edits.length > 0) return edits
  // There are no pairs, so all of it may be one value.
  if (/[{[]/.test(text.charAt(place.valueStart))) return edits
  const span = wholeValue(text, place)
  const value = text.slice(span.start, span.end)
  if (span.bracket || !UNNAMED.test(value) || isName(value)) return edits
  if (!isPlausible(value, false, mayBeCut(text, span.end, span.quote === ''))) return edits
  return [{ start: span.start, end: endOfWhole(text, place, span), rule }]
}

/** Characters of a header that are judged; to read to the end of the text each time would take squared time. */
const LONGEST = 512

const wholeValue = (text: string, { valueStart }: KeyedPlace): ValueSpan =>
  findValue(text.slice(0, valueStart + LONGEST), valueStart, false)

/** The end of a value that goes, however far it is, since what goes is not read again. */
const endOfWhole = (text: string, { valueStart }: KeyedPlace, { end }: ValueSpan): number =>
  end < valueStart + LONGEST ? end : findValue(text, valueStart, false).end

const SCHEME =
  /(?:bearer|basic|digest|hawk|negotiate|ntlm|token|api-?key|key|oauth|h?mac|jwt|signature|splunk|aws|vapid)\s+/iy

/** A scheme that is not in the list, before something that looks like credentials. */
const UNKNOWN_SCHEME =
  /[A-Za-z][\w-]{1,30} +(?=[^\s"',]{16}|(?=[^\s"',]*(?:\d|[a-z][A-Z][^\s"',]*[a-z][A-Z]))[^\s"',]{8}|(?:[\w-]{1,40}="?)?[[<*])/y

/** A random word and the next pair behind it. */
const PAIR_BEHIND =
  /^(?:(?=\w*[a-z]\d)(?=\w*[A-Z])\w{16,}|(?=\w*\d[A-Za-z])\w{8,}) +[\w.-]{1,40}[:=][^=]/

/** An object that says how something is authorized: `{"type":"rbac","role":"admin"}`. */
const DESCRIBED =
  /^\{(?:\s*"(?:type|kind|mode|role|scheme|method|provider|enabled|required|status)"\s*:\s*(?:"[a-z]{1,12}"|true|false|null|\d{1,3}),?)*\s*\}$/

/** Credentials go, the scheme before them stays. */
export function authorizationEdits(text: string, place: KeyedPlace, rule: string): readonly Edit[] {
  const span = wholeValue(text, place)
  if (span.bracket) {
    const object = text.slice(span.start, span.end)
    if (DESCRIBED.test(object) || !isPlausible(object)) return []
    // All in it went already, as properties.
    if (!/\w/.test(object.replaceAll(REPLACEMENT, ''))) return []
    const quote = keyQuote(text, place)
    const end = endOfWhole(text, place, span)
    return [{ start: span.start, end, rule, ...(quote && { quote }) }]
  }
  const [named] = matchAt(SCHEME, text, span.start) ?? []
  const [unknown = ''] =
    named === undefined ? (matchAt(UNKNOWN_SCHEME, text, span.start) ?? []) : []
  // `authorization=x7Gh… status=401`: a log's next pair.
  const isPair = PAIR_BEHIND.test(unknown + text.slice(span.start + unknown.length, span.end + 64))
  const scheme = named ?? (isPair ? '' : unknown)
  const start = span.start + scheme.length
  const quoted = span.quote !== ''
  // `the "Authorization:" header`, `'Authorization: Basic ' + x`
  const mark = quoted ? span.quote : (/^["'`]/.exec(text.charAt(start))?.[0] ?? '')
  const behind = quoted ? span.start : start + 1
  if (!place.quoted && mark !== '' && closesLiteral(text, behind, mark)) return []
  // `"Authorization":"Snowflake Token="x""`, whose quotes nobody escaped.
  const isNested =
    text.charAt(span.end - 1) === '=' &&
    text.charAt(span.end) === '"' &&
    /\w/.test(text.charAt(span.end + 1))
  const end =
    quoted && !isNested ? endOfWhole(text, place, span) : credentialsEnd(text, start, scheme)
  if (start >= end) return []
  const value = asItReads(text.slice(start, end))
  // Parameters are looked at one by one, since a realm may be a sentence.
  if (!/^[\w-]+="/.test(value) && !isPlausible(value, false, mayBeCut(text, end, !quoted)))
    return []
  // `authorization=Basic msg="done"`: those schemes take no parameters.
  if (/^b/i.test(scheme) && /^[a-z_.]{1,24}=[^=]/.test(value)) return []
  // The index of a name in HTTP/2's table.
  if (/^\d{1,3}$/.test(value)) return []
  // `['authorization', 'cookie']`, `Authorization: authorizationHeader`
  if (scheme === '' && (!quoted || place.separator === ',') && /^[a-z-]+$/i.test(value)) {
    if (value.length < 14 || isName(value)) return []
  }
  return credentialEdits(text, start, end, rule)
}

/** One `name=value` of credentials, with its quotes; JSON in a string escapes them. */
const PARAMETER = /[,\s]*([\w-]{1,24})=(\\{0,15}"?)([^\s,"\\]*|[^"\\]*(?=\\*"))\2/y
/**
 * Parameters that say how credentials were made and open nothing. RFC 7616, RFC 5849, RFC 9421,
 * SigV4.
 */
const HOW_MADE =
  /^(?:realm|algorithm|qop|nc|ts|(?:signed)?headers|created|expires|charset|stale|error|error_description|oauth_(?:signature_method|timestamp|version))$/i

/** Credentials go as a whole. Of those in parameters only values go, except those that say how they were made. */
function credentialEdits(text: string, start: number, end: number, rule: string): readonly Edit[] {
  const edits: Edit[] = []
  for (let at = start; at < end; at = PARAMETER.lastIndex) {
    const [all = '', name = '', quote = '', value = ''] = matchAt(PARAMETER, text, at) ?? []
    // Padding of base64 is no parameter.
    if (all === '' || !hasNames(name) || (quote === '' && /^=*$/.test(value)))
      return [{ start, end, rule }]
    const to = PARAMETER.lastIndex - quote.length
    // `Credential=AKIA…/20261121/eu-west-1/s3/aws4_request`: whose it is goes, its scope stays.
    const scope = /^[^/]+(?=\/\d{8}\/)/.exec(value)?.[0].length ?? value.length
    const from = to - value.length
    if (!HOW_MADE.test(name) && isPlausible(value))
      edits.push({ start: from, end: from + scope, rule })
  }
  return edits
}

/** OAuth 1.0 has about ten parameters; what follows more of them belongs to the log line. */
const PARAMETERS =
  /[\w-]{1,40}=(?:"[^"\n]*"|[^\s,"]*)(?:,?[ \t]*[\w-]{1,40}=(?:"[^"\n]*"|[^\s,"]*)){0,16}/y

/** The end of unquoted credentials: one token, or a list of `name=value` parameters. */
function credentialsEnd(text: string, start: number, scheme: string): number {
  // `Basic eA==, level=warn`: padding of base64 is no parameter.
  const parametersEnd = /^basic/i.test(scheme) ? -1 : endOf(PARAMETERS, text, start)
  if (parametersEnd > 0) return parametersEnd
  const end = runEnd(text, start, WORD | TOKEN_MARK, text.length)
  const span = findValue(text, start, false)
  const longest = Math.max(end, span.end)
  // A full stop behind the credentials ends the sentence.
  return longest > start && text.charAt(longest - 1) === '.' ? longest - 1 : longest
}

/** The quote of the key, so that `"key": {…}` becomes `"key": "[Filtered]"` and stays JSON. */
function keyQuote(text: string, place: KeyedPlace): string | undefined {
  return /^\\*["'`]/.exec(text.slice(place.keyEnd, place.keyEnd + 64))?.[0]
}
