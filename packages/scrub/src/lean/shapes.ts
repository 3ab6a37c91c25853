import { AT, LONG, NUMBER, SIGN } from './overview.ts'

// Secrets known by their form alone. The full engine has a row for each vendor; this one knows only the
// vendors whose tokens do not look random, since `drawn-edits.ts` takes whatever does.

/** Notes a span that has to go. */
export type AddEdit = (start: number, end: number, rule: string) => void

/**
 * The last group of a match goes, or all of it without a group. Every text that the pattern can match has
 * one of the marks, so it is tried on no other.
 */
type Shape = readonly [
  rule: string,
  marks: number,
  pattern: RegExp,
  accepts?: (match: string, text: string, at: number) => boolean,
]

// A token does not begin within a word or an escape: `(?<![A-Za-z\d\\])`.
const SHAPES: readonly Shape[] = [
  [
    'pem',
    SIGN,
    // To its end marker, or to the end of the text where it was cut off.
    /-{4,5} ?BEGIN[ +](?:[A-Z\d]+[ +]){0,4}PRIVATE[ +]KEY[ +A-Z]*-{4,5}(?:(?!-{4})[^]){6,32768}(?:-{4,5} ?END[ +A-Z\d]+-{4,5})?/g,
  ],
  ['jwt', LONG, /(?<![A-Za-z\d\\])eyJ[A-Za-z\d]{9,}\.[\w.-]{9,}/g],
  // Vendors whose prefix is proof enough.
  [
    'token',
    LONG,
    /(?<![A-Za-z\d\\])(?:(?:gh[oprsu]|npm|hf|api_org|fm[12]\w?|ptr|chpt|npg|sbp|aact|waka|sg[dp]h?|lsv2|rzp|zpka)_|gl[a-z]{1,5}[-_]|(?:x(?:ox|ap|aa|\w{3,4}si)[a-z]|SWM\w{3}|akab|sess|sk)-|AT(?:ATT|CTT|TA)|dapi|FLWSECK|AQE\w|(?:SG|mlsn)\.|A[A-Z]{2}A(?=[A-Z\d]{12})|(?:st?\.|\d{8,10}:AA|(?:s[hk]|[rp]k|re)[-_:]|SK|PMAK)(?=[\w.-]{20}))[\w.+/-]{12,}(?:=[\dA-F]{8}|={0,2})/g,
    (match) =>
      /\d|^(?:A[A-Z]{15}|gl|hf_|sk-)|^[a-z]+_\w*?[a-z][A-Z]/.test(match) &&
      !COUNTED.test(match) &&
      // A bundler's file may begin like a token of few marks.
      (!FILE.test(match) || /^(?:[sr]k|gh|xo|gl)/.test(match)) &&
      !/^[a-z]+(?:[_-][a-z]+){2,}\b|^pk_(?:live|test)_/.test(match),
  ],
  // Forms that no digest has.
  [
    'token',
    LONG,
    /(?<![A-Za-z\d\\])(?:[\da-f]{24,32}(?::[\da-f]{64}|-us\d+|-[\da-f]{8}-[\da-f]{8})|11[\da-f]{32}|(?:v1\.0|PRD)-[\da-f-]{30,}|v1\.[\da-f]{40}|(?:pat|oaa)\w{14}\.[\w.-]{60,}|c[ks]_[\da-f]{40}|AC[\da-f]{32}:[\da-f]{32}|access_token\$[\w$]{50,}|A3-[A-Z\d]{6}-[A-Z\d-]{26,}|\$\w{1,8}\$[\w./$=,+]{20,512}|\d\/\d{12,19}(?:\/\d{12,19})?:[\da-f]{32}|(?:[Aa]pi|sdk|access|sec|prod|mob|mws|pat|[A-Z]{3,5})[\w-]{0,20}[-_.][\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?![\w-])/g,
  ],
  [
    'webhook',
    SIGN,
    /(?:\bhooks\.\w+\.com|hc-ping\.com|telegram\.org\/bot|\/(?:\w*hookb?2?s?|inputs?|integrations?)(?=\/\S{0,60}(?:[\da-f]{12}|[a-z\d]{20})))\/?([^\s"'`<>\\]+)/g,
  ],
  [
    'command',
    SIGN,
    /\s(?:(?:-[uU]|--user)[ =]?["']?[\w.@-]+[:%]|-[pPawAX] ?(?=["']?[A-Z_a-z]+\d|["']?\d+[A-Za-z])(?=["']?\w{7}))["']?([^\s"']+)/g,
  ],
  [
    'url-userinfo',
    AT,
    /(?::\\{0,2}\/\\{0,2}\/|(?<![\w.])(?=[\w.-]{1,64}:[^\s/?#"'<>@]{1,256}@(?!sha)(?:[\w.-]+:\d|[\w-]+\.[a-z]+\/)))([\w.%+-]{0,64}:(?!\d*[/?#])[^\s"'<>]{1,128}?(?=@[\w.-]+(?:[/:?"'\s]|$))|[^\s/?#"'<>@]{1,256})@(?=[\w[.%-])/g,
    (match, text, at) =>
      (!/^\[?[\w ]+\]?$/.test(match) || match.length > 16) &&
      !/:(?:x{3,}|\*+|[A-Z]+|\$\{\w+\})$/.test(match) &&
      // The key of a DSN is public.
      !/^:\/\/[\da-f]{32}@[\w.:/-]+\/\d/.test(text.slice(at, at + 256)),
  ],
  [
    'card',
    NUMBER,
    /(?<![\w.+-])(?:\d{12,19}|\d{4}(?:(?:[ +.-]\d{4}){2}(?:[ +.-]\d{1,4}){0,2}|[ -]\d{6}[ -]\d{4,5}))(?!\w|[.-]\d)/g,
    isCard,
  ],
  [
    'iban',
    NUMBER,
    /(?<![A-Za-z\d])[A-Za-z]{2}\d\d(?:[A-Za-z\d]{11,30}|(?:[ -][A-Z\d]{4}){2,7}(?:[ -][A-Z\d]{1,3})?)(?![A-Za-z\d])/g,
    isIban,
  ],
  [
    'home-directory',
    SIGN,
    /(?<![\w.}\]-])(?:\/|[A-Za-z]:\\{1,4})(?:home|Users)[/\\]{1,4}([^/\\\s"'`:*?<>|,;()[\]{}]{1,64})/g,
    (match) => !/^(?:node|app|runner|ubuntu|root|user)$/i.test(match),
  ],
]

/** Characters that count up or repeat are not random. */
export const COUNTED: RegExp = /(.)\1{7}|0?1234567|abcdefg/i

/** A place in a file, or a file that a bundler named by a digest. */
export const FILE: RegExp = /\.(?:[cm]?[jt]sx?|json|ya?ml|html?|css|md|map|png|jpe?g|svg|woff2?)$/

/** Finds all spans that are secrets by their form; they may overlap. */
export function shapeEdits(text: string, marks: number, add: AddEdit): void {
  for (const [rule, needs, pattern, accepts] of SHAPES) {
    if ((marks & needs) === 0) continue
    pattern.lastIndex = 0
    for (let match; (match = pattern.exec(text)) !== null;) {
      const [all, value = all] = match
      if (accepts?.(value, text, match.index) === false) continue
      const start = match.index + all.lastIndexOf(value)
      add(start, start + value.length, rule)
    }
  }
}

const BRANDS =
  /^(?:4\d{12}(?:\d{3}){0,2}|3[47]\d{13}|(?:5[1-5]|2[2-7]|35|97)\d{14}|(?:5[06-9]|6\d)\d{10,17}|3[068]\d{12})$/
/** The name of a number that is no card's, right before it. */
export const OTHER_NUMBER: RegExp =
  /(?:(?:^|[^A-Za-z])(?:[a-z]{0,2}id|(?:order|ref|time)[ \w-]{0,9}|ts|trace|span|phone|tel|ean)|[a-z](?:Id|Number|No))["']?\]?\s*[:=#]?\s*["']?$/

function isCard(match: string, text: string, at: number): boolean {
  const digits = match.replace(/\D/g, '')
  if (!BRANDS.test(digits)) return false
  const before = text.slice(Math.max(0, at - 24), at)
  // Only a number in one piece may be an id; in groups it is written as on a card.
  const isSolid = digits === match
  if (isSolid && OTHER_NUMBER.test(before) && !/card/i.test(before)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) << (place % 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** ISO 13616: a remainder of 1 modulo 97, the first four characters last and letters as 10 to 35. */
function isIban(match: string): boolean {
  const solid = match.replace(/[ -]/g, '').toUpperCase()
  let rest = 0
  for (const character of solid.slice(4) + solid.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
