import { pem } from '../detectors/pem.ts'
import { OBJECT_NAMES } from '../text/object-names.ts'
import type { Edit } from '../text/edit.ts'
import { isCounted, isDrawn } from '../text/drawn.ts'

// What is a secret by its form alone. Where the full engine has a row for each vendor, this knows
// the few whose tokens do not look drawn by chance, and takes everything that does.

/** What a match proves; its last group, or all of it, goes. */
interface Shape {
  readonly rule: string
  /** Looked for first: it costs less than the pattern. */
  readonly needs?: string
  readonly pattern: RegExp
  readonly accepts?: (match: string, text: string, at: number) => boolean
  /** Finds the span itself, from where the pattern matched. */
  readonly spans?: (text: string, start: number) => Edit | undefined
}

/** Where a token may begin: not within a word, but behind an escaped line break or a colour. */
const START = /(?<=^|[^A-Za-z\d_-]|\\[nrt]|\[[\d;]{1,8}m)/
const atStart = (pattern: RegExp): RegExp =>
  new RegExp(START.source + pattern.source, pattern.flags)

const SHAPES: readonly Shape[] = [
  { rule: 'pem', needs: 'BEGIN', pattern: /-{4,5} ?BEGIN /g, spans: pem },
  { rule: 'jwt', pattern: atStart(/eyJ[\w-]{9,}(?:\.[\w-]*){0,4}/g) },
  // Vendors whose prefix is proof enough.
  {
    rule: 'token',
    pattern:
      /(?<![A-Za-z\d])(?:A[KS]IA[A-Z\d]{2}|[sr]k_(?:live|test|prod)_|sk-(?:ant|proj|or|svcacct)-|gh[oprsu]_|github_pat_|gl(?:pat|cbt|dt|ft|imt|ptt|rt|soat|agent|oas|wt)-|xox[a-z]-|xapp-|npm_|shp(?:at|ca|pa|ss|tka)_|do[oprt]_v1_|dckr_[a-z]{2,3}_|sntry[su]_|hf_|pypi-|whsec_|hv[bsr]\.|lin_(?:api|oauth)_|ATATT|GOCSPX-|AIza|ya29\.|SG\.|sq0[a-z]{3}-|AGE-SECRET-KEY-1|figd_|tfp_|sbp_|glsa_|pat-(?:na|eu)\d-|dapi|rubygems_|gsk_|xai-|nvapi-|r8_|pplx-|tvly-|fly1_)[\w.-]{14,}/g,
    accepts: (match) => !isCounted(match) && !/x{6}/i.test(match),
  },
  {
    rule: 'token',
    pattern: atStart(
      /(?:(?:A3T[A-Z\d]|A[KS]IA|A(?:GP|ID|RO|IP|NP|NV|BI|CC)A)[A-Z\d]{12,}|(?:dp\.[a-z]{2}|v1\.0|dt0[a-z]\d{2}|s)\.[\w.-]{20,}|1\/\/0[\w-]{20,}|\d{8,10}:AA[\w-]{30,}|(?:s[hk][a-z]{0,4}|rk|pk|key|SK|AC|pul|AstraCS:|PMAK|NR[A-Z]{2}|re|patn?|pat|eu01xx|LTAI|ATCTT|ATBB|CFPAT|EAA[A-Z]?|oauth|tok|access|bot|live|secret)[-_:]?[\w.-]{20,})/g,
    ),
    accepts: (match) =>
      /\d|^A[A-Z]{15}/.test(match) &&
      !isCounted(match) &&
      !FILE.test(match) &&
      !/^(?:AC|key|re|s|live|access)[-_][a-z]+[-_.]/.test(match),
  },
  {
    rule: 'webhook',
    needs: 'hook',
    pattern:
      /(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks|\.webhook\.office\.com\/webhookb?2?|hooks\.zapier\.com\/hooks\/catch|outlook\.office\.com\/webhook)\/?([^\s"'`<>]+)/g,
  },
  {
    rule: 'authorization',
    pattern:
      /(?<![\w-])(?:bearer|basic|digest|negotiate|ntlm|token|apikey|hawk|dpop|oauth|bot|splunk|key|pat|sso-key|genie_?key)[ \t+]+(?:\w+=")?([\w\-.~+/=:]{8,4096})/gi,
    accepts: (match) => /\d|[a-z][A-Z]|=$/.test(match) && !/^(?:v?[\d.:]+$|https?:)/.test(match),
  },
  { rule: 'authorization', pattern: /\b(?:response|mac|bewit)\\?="?([\w+/=-]{20,})/g },
  {
    rule: 'url-userinfo',
    needs: '@',
    pattern: /:\/\/([^\s/?#"'<>@]{1,256})@(?=[\w[.%-])/g,
    accepts: (match) => !/^\[?[\w ]+\]?$/.test(match) || match.length > 16,
  },
  {
    rule: 'card',
    pattern:
      /(?<![\w.+-])(?:\d{12,19}|\d{4}(?:(?: \d{4}){2}(?: \d{1,4}){0,2}|(?:-\d{4}){2}(?:-\d{1,4}){0,2}|[ -]\d{6}[ -]\d{4,5}))(?!\w|[.-]\d)/g,
    accepts: isCard,
  },
  // Before another number, and as a query writes blanks.
  { rule: 'card', pattern: /(?<![\w.+-])\d{4}(?:[ +]\d{4}){3}(?!\w|[.-]\d)/g, accepts: isCard },
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
      !/^(?:node|app|runner|ubuntu|ec2-user|vercel|root|admin|user|shared|public|default)$/i.test(
        match,
      ),
  },
  {
    rule: 'token',
    pattern: atStart(/[A-Za-z\d_-]{14,4096}={0,2}(?![A-Za-z\d_-])/g),
    accepts: (match, text, at) =>
      isDrawn(match, 0, match.length, 2) &&
      !isCounted(match) &&
      !UUID.test(match) &&
      !OBJECT_NAMES.test(match.slice(0, match.lastIndexOf('_') + 1)) &&
      // Bundlers name what they build by a digest.
      !FILE_END.test(text.slice(at + match.length, at + match.length + 8)) &&
      !PUBLIC_BEFORE.test(text.slice(Math.max(0, at - 16), at)),
  },
  {
    rule: 'token',
    pattern:
      /(?<![A-Za-z\d_+/=-])(?:[A-Za-z\d]+[+/]){0,64}[A-Za-z\d]*[+/][A-Za-z\d+/]*={0,2}(?![A-Za-z\d+/])/g,
    accepts: (match, text, at) =>
      match.length >= 32 &&
      !PUBLIC_BEFORE.test(text.slice(Math.max(0, at - 16), at)) &&
      isDrawn(match, 0, match.length, 2) &&
      (match.match(/\//g)?.length ?? 0) * 12 < match.length,
  },
  {
    rule: 'token',
    pattern: atStart(
      /(?:[A-Za-z][A-Za-z\d]{0,11}[_-]){1,4}(?:[\da-f]{24,256}|[a-z\d]{28,256}|[A-Z\d]{20,256})(?![A-Za-z\d])/g,
    ),
    accepts: (match) =>
      !OBJECT_NAMES.test(match.slice(0, match.search(/[\dA-Za-z]+$/))) &&
      isDrawn(match, match.search(/[\dA-Za-z]+$/), match.length) &&
      !isCounted(match),
  },
  {
    rule: 'token',
    pattern: atStart(
      /(?:api|key|sdk|access|token|secret|live|prod|mob|pat|[A-Z]{3,5})[\w-]{0,20}-[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g,
    ),
  },
  {
    rule: 'token',
    pattern: atStart(/(?!0[0-7][\dA-HJKMNP-TV-Z]{24}\b)[A-Z\d]{18,256}(?![\w-])/g),
    accepts: (match) =>
      isDrawn(match, 0, match.length) && !isCounted(match) && !/^[\dA-F]+$/.test(match),
  },
  {
    rule: 'token',
    pattern: atStart(/(?=[a-z]*\d)[a-z\d]{28,512}(?![A-Za-z\d_-])/g),
    accepts: (match) => /[g-z]/.test(match) && isDrawn(match, 0, match.length) && !isCounted(match),
  },
]

/** What everyone may know: contents of files, public keys, digests. */
const PUBLIC_BEFORE = /base64,$|ssh-\w+ $|sha\d+[:-]$/i
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
const FILE_END = /^\.(?:[cm]?[jt]sx?|css|map|json|wasm|html?|png|jpe?g|svg|woff2?)\b/
const FILE = /\.(?:[cm]?[jt]sx?|css|map|json|html?|png|jpe?g|svg|woff2?)$/

/** Finds all spans that are secrets by their form; they may overlap. */
export function shapeEdits(text: string, off: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = []
  for (const { rule, needs, pattern, accepts, spans } of SHAPES) {
    if (off.has(rule) || (needs !== undefined && !text.includes(needs))) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const end = match.index + match[0].length
      const value = match[1] ?? match[0]
      const start = match.index + match[0].lastIndexOf(value)
      const edit =
        spans === undefined ? { start, end: start + value.length, rule } : spans(text, match.index)
      if (edit === undefined || accepts?.(value, text, match.index) === false) continue
      edits.push(edit)
      pattern.lastIndex = Math.max(edit.end, end)
    }
  }
  return edits
}

const BRANDS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|(?:5[06-9]|6\d)\d{10,17}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11}|62\d{14,17})$/
/** Behind such a name stands a number of another kind. */
export const OTHER_NUMBER: RegExp =
  /(?:(?:^|[^A-Za-z])(?:[a-z]{0,2}id|order(?:[ _-]?(?:no|nr|number))?|invoice|ref(?:erence)?|time(?:stamp)?|ts|date|version|trace|span|phone|tel|tracking|serial|isbn|ean)|[a-z](?:Id|Number|No))["']?\]?\s*[:=#]?\s*["']?$/

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
