import type { Edit } from '../text/edit.ts'
import { fromBase64 } from './encodings.ts'
import { isCounted, isDrawn } from '../values/drawn.ts'

// What is a secret by its form alone. Where the full engine has a row for each vendor, this knows
// the few whose tokens do not look drawn by chance, and takes everything that does.

/** What a match proves; its last group, or all of it, goes. */
interface Shape {
  readonly rule: string
  /** Looked for first: it costs less than the pattern. */
  readonly needs?: string
  readonly pattern: RegExp
  readonly accepts?: (match: string, text: string, at: number) => boolean
}

/** Where a token may begin: not within a word, but behind an escaped line break or a colour. */
const START = /(?<=^|[^A-Za-z\d_\\-]|\\(?:[nrt]|u00\d\d)|\[[\d;]{1,8}m)/
const atStart = (pattern: RegExp): RegExp =>
  new RegExp(START.source + pattern.source, pattern.flags)

const SHAPES: readonly Shape[] = [
  {
    rule: 'pem',
    needs: 'PRIVATE',
    // Whole, or cut off: then all that may be base64 in lines of any dress.
    pattern:
      /-{4,5} ?BEGIN[ +](?:[A-Z\d]{1,20}[ +]){0,4}PRIVATE[ +]KEY[ +A-Z]{0,6}-{4,5}(?:(?:(?!-{4})[^]){6,32768}-{4,5} ?END[ +A-Z\d]{1,60}-{4,5}|(?:[\w+/=\s,:"'>|#*[\]]|\.{1,3}|\\[nrt\\]*|-{1,3}(?!-)){16,})/g,
  },
  {
    rule: 'jwt',
    pattern: atStart(/eyJ(?:(?=hb|0e|ra|jd|lb)|[\w-]{9,}\.)[\w.-]{9,}/g),
  },
  // Vendors whose prefix is proof enough.
  {
    rule: 'token',
    pattern:
      /(?<=^|[^\\A-Za-z\d]|\\(?:[nrt]|u00\d\d)|\[[\d;]{1,8}m)(?:[sr]k_(?:live|test|prod)_|gh[oprsu]_|github_pat_|gl(?:pat|cbt|dt|ft|imt|ptt|rt|soat|agent|oas|wt|c|sa)[-_]|xox[a-z]-|xapp-|npm_|do[oprt]_v1_|hf_|api_org_|AT(?:ATT|CTT|TA)|SG\.|dapi|f(?:ly1|m[12][ar]?)_|tskey-|[ps]at\.(?=\w{22}\.)|sg[dp]h?_|lsv2_|rzp_|FLWSECK|pdl_|AQE\w|xa[ap]t-|ovsx[ap]t_|sk-)[\w.+/-]{12,}(?:=[\dA-F]{8}|={0,2})/g,
    accepts: (match) => !isCounted(match) && !/x{6}|^[a-z]+(?:[_-][a-z]+){2,}\b/.test(match),
  },
  // Forms that no digest has.
  {
    rule: 'token',
    pattern: atStart(
      /(?:[\da-f]{24,32}(?::[\da-f]{64}|-us\d+|\.[A-Za-z\d]{16}|-[\da-f]{8}-[\da-f]{8})|11[\da-f]{32}|pat\w{14}\.[\da-f]{64}|\$(?:apr1|2[aby]|[156y])\$[\w./$]{20,}|(?:\d(?:\/|%2F))+\d{12,19}(?:(?:\/|%2F)\d{12,19})?(?::|%3A)[\da-f]{32}|v1\.0-[\da-f-]{60,})(?![\w-])/g,
    ),
  },
  {
    rule: 'token',
    pattern: atStart(
      /(?:A(?:3T[A-Z\d]|[A-Z]{2}A)[A-Z\d]{12,}|(?:dp\.[a-z]{2}|v1\.0|dt0[a-z]\d{2}|s)\.[\w.-]{20,}|\d{8,10}:AA[\w-]{30,}|(?:(?:s[hk]|[rp]k|re|secret)[-_:]|SK|PMAK)[\w.-]{20,})/g,
    ),
    accepts: (match) =>
      /\d|^A[A-Z]{15}/.test(match) &&
      !isCounted(match) &&
      !FILE.test(match) &&
      !/^(?:re|s)[-_][a-z]+[-_.]|^pk_(?:live|test)_/.test(match),
  },
  {
    rule: 'webhook',
    needs: '://',
    pattern:
      /(?:hooks\.(?:slack|zapier)\.com\/(?:services|workflows|triggers|hooks\/catch)|discord(?:app)?\.com\/api\/webhooks|\boffice\.com\/webhookb?2?|telegram\.org\/bot)\/?([^\s"'`<>]+)/g,
  },
  {
    rule: 'authorization',
    pattern:
      /(?<![\w-])(?:bearer|basic|negotiate|ntlm|token|apikey|hawk|dpop|oauth|bot|splunk|key|pat|sso-key|genie_?key)[ \t+]+(?:\w+=")?([\w\-.~+/=:]{8,4096})/gi,
    accepts: (match) =>
      /\d|[a-z][A-Z]|==$/.test(match) && !/^(?:v?[\d.:]+$|https?:|sha\d)/.test(match),
  },
  {
    rule: 'command',
    pattern:
      /(?:\s(?:-u|--user)[ =]?["']?[\w.@-]+:|\b(?:sshpass|7z)\b[^\n|;]{0,80}? -p ?)["']?([^\s"']+)/g,
  },
  {
    rule: 'one-time-code',
    pattern: /(?<![\w.])((?:G-)?\d{4,8}) is your [\w -]{0,20}code\b/g,
  },
  {
    rule: 'url-userinfo',
    needs: '@',
    pattern:
      /(?::\/\/|(?<![\w.])(?=[\w.-]{1,64}:[^\s/?#"'<>@]{1,256}@(?!sha)(?:[\w.-]+:\d|[\w-]+\.[a-z]+\/)))([^\s/?#"'<>@]{1,256})@(?=[\w[.%-])/g,
    accepts: (match, text, at) =>
      (!/^\[?[\w ]+\]?$/.test(match) || match.length > 16) &&
      // The key of a DSN is public.
      !/^:\/\/[\da-f]{32}@[\w.:/-]+\/\d/.test(text.slice(at, at + 256)),
  },
  {
    rule: 'card',
    pattern:
      /(?<![\w.+-])(?:\d{12,19}|\d{4}(?:(?:[ +]\d{4}){2}(?:[ +]\d{1,4}){0,2}|(?:-\d{4}){2}(?:-\d{1,4}){0,2}|[ -]\d{6}[ -]\d{4,5}))(?!\w|[.-]\d)/g,
    accepts: isCard,
  },
  {
    rule: 'iban',
    pattern:
      /(?<![A-Za-z\d])[A-Za-z]{2}\d\d(?:[A-Za-z\d]{11,30}|(?:[ -][A-Z\d]{4}){2,7}(?:[ -][A-Z\d]{1,3})?)(?![A-Za-z\d])/g,
    accepts: isIban,
  },
  {
    rule: 'ssn',
    pattern: /\b(?:ssn|social[ _-]?security)\D{0,24}(\d{3}[- ]?\d{2}[- ]?\d{4})(?!\d)/gi,
  },
  {
    rule: 'home-directory',
    pattern:
      /(?<![\w.}\]-])(?:(?:file:\/\/)?\/(?:home|Users)\/|[A-Za-z]:\\{1,4}Users\\{1,4})([^/\\\s"'`:*?<>|,;()[\]{}]{1,64})/g,
    accepts: (match) =>
      !/^(?:node|app|runner|ubuntu|ec2-user|root|admin|user|shared|public|default)$/i.test(match),
  },
  {
    rule: 'token',
    pattern: atStart(
      /(?:api|key|sdk|access|token|secret|live|prod|mob|pat|[A-Z]{3,5})[\w-]{0,20}-[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g,
    ),
  },
]

/** Before what names an object, a build or a digest. */
const OBJECT_NAMES =
  /^(?:cs|pk|pi|\w*pub\w*)[_-]|(?:^|[_-])(?:evt|msg|user|sess|session|org|req\w*|run|thread|resp|chatcmpl|file|dpl|prj|team|acct|call|job|img|ch|cus|in|sub|price|prod|po|re|txn|pm|sha\d*|etag|id|we|seti|asst|chunk|build|hash|v\d+|page|trace|span|task|event|node|pod|host|ord|order|inv|cart|card|item|doc|batch|step|usr|tx|tmpl|form|ami|vpc|sg|eni|conv|agent|toolu?|gen|\wid|commit|asset|index|device|variant|snap|vol|cluster|svc|deploy|release|artifact|idem\w*|group|proj|acc|charge|refund|workflow|media|pay|inst)[_-]$/i

/** What everyone may know: contents of files, public keys, digests, addresses, names of objects. */
const PUBLIC =
  /(?:;base64,|\bsha\d{1,3}[-:]|\bssh-\S{3,20} A|\bBEGIN (?!\w* ?PRIVATE)[A-Z ]{5,30}-+\s)[A-Za-z\d+/=\s]+|\b(?:0x[\da-f]+|(?:pk_(?:live|test)_|npub1|age1|FLWPUBK|bafy|[A-Z]{1,4}_kw)[\w-]+|(?:rec|tbl|app)\w{14}\b|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})|(?<![\w-])(?:(?:[\w-]{0,40}(?:id|ray|boundary|accept|hash|commit|etag|cursor|address)|[nxy])\b["']?[:=] ?["']?|(?:(?:ul|nano|uu|node_|c)?id|doc|tx|address) )-*[\w+/-]+=*/gi

const DRAWN: readonly Shape[] = [
  {
    rule: 'token',
    pattern: atStart(/[A-Za-z\d_-]{14,4096}={0,2}(?![A-Za-z\d_-])/g),
    accepts: (match, text, at) =>
      isDrawn(match, 0, match.length, 2) &&
      !isCounted(match) &&
      !OBJECT_NAMES.test(/^[A-Za-z\d]+[_-]|/.exec(match)?.[0] ?? '') &&
      !/^[a-z]*(?:[A-Z][a-z]+)+$/.test(match) &&
      fromBase64(match) === undefined &&
      !FILE.test(/^[.\w]+/.exec(text.slice(at + match.length, at + match.length + 12))?.[0] ?? ''),
  },
  {
    rule: 'token',
    pattern:
      /(?<![A-Za-z\d_+/-])(?:[A-Za-z\d]+[+/]){0,64}[A-Za-z\d]*[+/][A-Za-z\d+/]*={0,2}(?![A-Za-z\d+/])/g,
    accepts: (match) =>
      match.length >= 32 &&
      isDrawn(match, 0, match.length, 2) &&
      (match.match(/\//g)?.length ?? 0) * 12 < match.length,
  },
  {
    rule: 'token',
    pattern: atStart(
      /(?:[A-Za-z][A-Za-z\d]{0,11}[_-]){0,4}(?:[\da-f]{24,256}|[a-z\d]{28,512}|[A-Z\d]{18,256})(?![\w-])/g,
    ),
    accepts: (match) => {
      const at = match.search(/[\dA-Za-z]+$/)
      return (
        isDrawn(match, at, match.length) &&
        !isCounted(match) &&
        // Alone it may be a digest or a ULID.
        !(at > 0 ? OBJECT_NAMES : /^(?:[\da-f]+|0[0-7][\dA-Z]{24})$/i).test(
          match.slice(0, at || 999),
        )
      )
    },
  },
]

const LONG_RUN = /[A-Za-z\d_+/-]{14}/
/** A place in a file, or a file that a bundler named by a digest. */
export const FILE: RegExp =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|go|java|php|json|ya?ml|html?|css|md|map|wasm|png|jpe?g|svg|woff2?)$/

/** Finds all spans that are secrets by their form; they may overlap. */
export function shapeEdits(text: string, off: ReadonlySet<string>): Edit[] {
  const edits = editsOf(SHAPES, text, off)
  if (!LONG_RUN.test(text)) return edits
  const rest = text.replace(PUBLIC, (span) => ' '.repeat(span.length))
  return [...edits, ...editsOf(DRAWN, rest, off)]
}

function editsOf(shapes: readonly Shape[], text: string, off: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = []
  for (const { rule, needs, pattern, accepts } of shapes) {
    if (off.has(rule) || (needs !== undefined && !text.includes(needs))) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [all, value = all] = match
      if (accepts?.(value, text, match.index) === false) continue
      const start = match.index + all.lastIndexOf(value)
      edits.push({ start, end: start + value.length, rule })
    }
  }
  return edits
}

const BRANDS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|(?:5[06-9]|6\d)\d{10,17}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11}|9792\d{12})$/
/** Behind such a name stands a number of another kind. */
export const OTHER_NUMBER: RegExp =
  /(?:(?:^|[^A-Za-z])(?:[a-z]{0,2}id|(?:order|invoice|ref|time|tracking|serial)[ \w-]{0,9}|ts|date|version|trace|span|phone|tel|isbn|ean)|[a-z](?:Id|Number|No))["']?\]?\s*[:=#]?\s*["']?$/

function isCard(match: string, text: string, at: number): boolean {
  const digits = match.replace(/\D/g, '')
  if (!BRANDS.test(digits)) return false
  const before = text.slice(Math.max(0, at - 24), at)
  // In groups it is written as on a card.
  const isSolid = digits === match
  if (isSolid && OTHER_NUMBER.test(before) && !/card|cc|pan/i.test(before)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) << (place % 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits)
}

/** ISO 13616: a remainder of 1 modulo 97, the first four characters last and letters as 10 to 35. */
function isIban(match: string): boolean {
  const solid = match.replace(/[ -]/g, '').toUpperCase()
  let rest = 0
  for (const character of solid.slice(4) + solid.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  // In hexadecimal small letters this comes out by chance.
  return rest === 1 && !/^[\da-f]+$/.test(match)
}
