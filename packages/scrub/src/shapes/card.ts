import {
  bitsOf,
  DIGIT,
  endOf,
  HEX,
  LOWER,
  runEnd,
  textBefore,
  UPPER,
  WORD,
} from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

/** Issuer ranges and their lengths. Source: ISO/IEC 7812 and the card networks' own pages. */
const BRANDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 19]],
  [/^3(?:0[0-5]|095|6|[89])/, [14, 16]],
  [/^62/, [16, 17, 18, 19]],
  // Mir; ids of early 2022 begin with the same digits, then with a day and a time.
  [/^220(?:0|[1-4](?!(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]))/, [16]],
  [/^(?:50|5[6-8]|60|6[37])/, [16, 18, 19]],
  [/^9(?:704|792|860)/, [16]],
]
/** National schemes whose numbers begin as dates and ids do, so they count only in groups of four. */
const GROUPED_BRANDS: typeof BRANDS = [[/^(?:220[0-4]|8[126])/, [16]]]
/**
 * Ranges and lengths that count only beside a card's name: national schemes, short Maestro, UATP.
 */
const FAINT_BRANDS: typeof BRANDS = [
  [/^(?:220[0-4]|8[126]|9704)/, [16, 17, 18, 19]],
  [/^(?:50|5[6-8]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^1/, [15]],
]

/** The Luhn check of ISO/IEC 7812-1, Annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    let digit = digits.charCodeAt(digits.length - 1 - index) - 48
    if (index % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return sum % 10 === 0
}

/** Whether the digits are a payment card number: issuer range, its length and check digit. */
export function isCardNumber(digits: string, brands: typeof BRANDS = BRANDS): boolean {
  return (
    passesLuhn(digits) &&
    brands.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) &&
    !/^(\d)\1+$/.test(digits)
  )
}

const SOLID = /\d{12,19}/y
const GROUPED =
  /\d{4}([ +.-]|\u00a0)(?:\d{4}\1\d{4}(?:\1\d(?:\d{1,2}(?!\d)|\d{3}(?:\1\d{1,3}(?![\d/]))?)?)?|\d{6}\1\d{4,5})/y
/**
 * What shows that the groups go on before or behind: with one more group of digits this is a row of a
 * table, with one of hex digits the fingerprint of a key. `order 1234 ` before it is no such group.
 */
const ROW_BEFORE =
  /(?<!\b[A-Za-z]{1,24}[ +:#]{0,2}|\w)\d{4,}[ +-]$|(?<!\w)(?=\d{0,3}[A-F])(?=[A-F]{0,3}\d)[\dA-F]{4}[ +]{1,2}$/
const ROW_BEHIND = /[ +-](?:\d{4}\b(?!\/)|(?=\d{0,3}[A-F])[\dA-F]{4}(?![\w.]))/y
/** The month and the year in which a card expires, behind its number. */
const EXPIRY = /[|\t ;,]\s?(?:0[1-9]|1[0-2])\s?[/|]\s?(?:20)?\d\d\b/y
/** What a magnetic stripe holds behind the number. ISO/IEC 7813, track 2. */
const TRACK = /[=D]\d{7,24}F?/y
/** Words before a number that say it is a card's. */
const CARD_WORD = /card|\bpan\b|\bcc\b|visa|maestro|credit|debit|\bmir\b|rupay|uatp/i
/** Names before numbers that are not of cards: `order 4539…`, `"timestamp": 4…`, `/users/4…`. */
const OTHER_NAME =
  /(?:^|[^a-z])(?:[a-z]?id|order|invoice|ticket|trace|span|shipment|tracking|parcel|isbn|ean|gtin|upc|ime?i|serial|time|timestamp|ts|seq|sequence|offset|version|build|ref|reference|request|node|customer|job|run|sku|transaction|txn?|tweet|status|thread|chat|channel|guild|session|user|member|device|batch|deployment|release|block|row|record|object|resource|generation|revision|partition|shard|lsn|count|counter|size|bytes|length|memory|duration|took|elapsed|cursor|hash|commit|snowflake|item|product|article|asset|segment|chunk|issue|task|process|inode|epoch|ledger|slot|metric|nonce|project|sentry\.io(?:\/api)?|[\da-f]{24,}|barcode|campaign|group|variant|collection|listing)s?(?:[ _-]?(?:ms|us|ns|no|nr|num|number|id))?$/i
/** So many hex digits in a row are an id, whose name does not matter. */
const LONG_HEX = 24
/** What stands between a name and its number. */
const GAP = /["'\\\s:=#/()[\]]{0,8}$/
/** Units: the number before one is a measure. */
const UNIT_BEHIND = / ?(?:bytes|[nmuµ]s|wei|rows|records|tokens)\b/y

/** Whether the text before a number says that it counts or names something else. */
export function namesOtherNumber(context: string): boolean {
  const last = context.replace(GAP, '')
  const { length } = last
  const isNamed = (bitsOf(last.charCodeAt(length - 1)) & (LOWER | UPPER)) !== 0
  // Most of what is no name is told by its end, which saves trying a hundred names.
  if (!isNamed && runEnd(last, length - LONG_HEX, HEX, length) < length) return false
  const name = last.replace(/([a-z])(?=[A-Z])/g, '$1 ')
  return OTHER_NAME.test(name) && !/card|pan\b|(?:\b|_)cc/i.test(context)
}

/** The check digit of EAN-13. */
function passesArticleCheck(digits: string): boolean {
  const sum = [...digits].reduce(
    (all, digit, index) => all + Number(digit) * (index % 2 ? 3 : 1),
    0,
  )
  return sum % 10 === 0
}

const LISTED_BEHIND = /,\s?-?\d{8,}/y

/** Whether a number stands in a list of long numbers: `5932255307352610768, 6011544915663598137`. */
function isListed(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start, 12)
  return endOf(LISTED_BEHIND, text, end) > 0 || /\d{8},\s?-?$|[[(,\s]-$/.test(before)
}

/** Exactly four groups of four, where what follows is another number. */
const FOURS = /\d{4}([ +.-]|\u00a0)\d{4}\1\d{4}\1\d{4}/y
const IN_GROUPS = [GROUPED, FOURS]
const IN_A_ROW = [SOLID]

/** Payment card numbers, solid or in the groups they are printed in. */
export function card(text: string, start: number): Edit | undefined {
  const before = text.charCodeAt(start - 1)
  // Behind `.`, `$` or a word character: a fraction, a price, or part of a longer run.
  if (before === 46 || before === 36 || (bitsOf(before) & WORD) !== 0) return undefined
  const mark = text.charCodeAt(start + 4)
  const isSolid = (bitsOf(mark) & DIGIT) !== 0
  // The same mark stands behind the second group, of four digits or of six.
  if (!isSolid && text.charCodeAt(start + 9) !== mark && text.charCodeAt(start + 11) !== mark)
    return undefined
  for (const form of isSolid ? IN_A_ROW : IN_GROUPS) {
    const end = endOf(form, text, start)
    if (end > 0 && isCardAt(text, start, end, !isSolid)) {
      return { start, end: Math.max(end, endOf(TRACK, text, end)), rule: 'card' }
    }
  }
  return undefined
}

function isCardAt(text: string, start: number, end: number, isGrouped: boolean): boolean {
  const after = text.charCodeAt(end)
  if ((bitsOf(after) & WORD) !== 0 && endOf(TRACK, text, end) < 0) return false
  if (after === 46 && (bitsOf(text.charCodeAt(end + 1)) & DIGIT) !== 0) return false
  if (isGrouped && endOf(ROW_BEHIND, text, end) > 0) return false
  const number = text.slice(start, end)
  const digits = isGrouped ? number.replace(/\D/g, '') : number
  const isClear = isCardNumber(digits) || (isGrouped && isCardNumber(digits, GROUPED_BRANDS))
  if (!isClear && !isCardNumber(digits, FAINT_BRANDS)) return false
  const context = textBefore(text, start, 32)
  const isNamed = CARD_WORD.test(context) || endOf(EXPIRY, text, end) > 0
  if (!isNamed) {
    if (!isClear) return false
    // Thirteen digits may be an article number (EAN), and long numbers in a list may be ids.
    const isArticle = digits.length === 13 && passesArticleCheck(digits)
    if (!isGrouped && (isArticle || isListed(text, start, end))) return false
  }
  if (isGrouped && ROW_BEFORE.test(context)) return false
  return endOf(UNIT_BEHIND, text, end) < 0 && (isGrouped || !namesOtherNumber(context))
}
