import { endOf } from '../text/characters.ts'
import type { Scan } from '../text/scan.ts'
import { hasNames } from '../values/code-name.ts'

// A declaration may have more than `=` between a name and its literal: a type, an index, a call. This reads
// the declarations of some thirty languages, so that `let key: &str = "x"` is the same as `key = "x"`.

const COMMENT = String.raw`(?:\s?\/\*[^*\n]{0,80}\*\/)?`
/** `[64]`, `*` and the like behind a name. */
const BEHIND_NAME = String.raw`(?:\[\w{0,16}\]|\*)?`
/** `: &'static str`, `: Option<String>`, `: []const u8`: one type. */
const AFTER_COLON = String.raw`\s?:\s?&?(?:'\w{1,16} |mut |\[\](?:const )?)?[\w.<>[\]|?]{1,32}(?!\s{0,4}=>)`
/** Without a colon only types that hold text; other words may belong to a sentence. */
const AFTER_SPACE = String.raw`\s(?:[Aa]s )?(?:\[\])?(?:[Nn]?(?:VARCHAR2?|varchar2?)|[Ss]tring|str|TEXT|text|CHAR|char|byte)(?:\[\]|\(\d{1,5}\))?`
const ACCESSORS = String.raw`\s?\{\s?get;[\w; ]{0,24}\}`
const OPERATOR = String.raw`\s{0,16}(?:(?:\|\||\?\?|[:?+.])?=(?![=>~])|=>|<-|:(?![:=]))`
/**
 * What may stand before the literal: a comment, an empty text, a setting that it stands in for
 * (`process.env.KEY || `, `os.getenv("KEY") or `, `config("KEY", default=`), a call that only
 * converts it.
 */
const AROUND = String.raw`\s{0,40}${COMMENT}\s{0,4}(?:""\s?[+.]\s?|''\s?[+.]\s?)?(?:[\w.:]{1,48}(?:[[(]["']\w{1,64}["'][\])]?)?\s?(?:\|\||\?[?:]|\bor\b)\s|[\w.:]{0,24}(?:[Ee]nv|config)\w{0,24}\(["']\w{1,64}["'],\s?(?:default\s?=\s?)?)?(?:(?:new )?(?:\[\]byte|bytes?|str|(?:Buffer|String)(?:(?:::?|\.)from)?|b64decode|atob|TextEncoder\(\)\.encode|SecretStr|Some|SecureString)?(?:\.new)?\()?`
/**
 * Letters before a quote, as in `b'x'`; a template counts as a literal only when nothing is filled
 * in.
 */
const PREFIX = String.raw`(?:[bruLNR@]{1,2}(?=["'])|[f$]@?(?=["'][^"'{]{4,256}["']))?`
/** Quotes of three; brackets that quote in Lua, OCaml, Perl, Ruby, Elixir and C++. */
const LITERAL = String.raw`(?:(?:""(?=")|''(?='))?(?=\\*["'\x60])|R"\(|\[\[(?=\w)|\{\|(?=\w)|q[qw]?[{([|](?=\S)|~[sS][{([](?=\S))`

const ASSIGNED: RegExp = new RegExp(
  `${BEHIND_NAME}${COMMENT}(?:${AFTER_COLON}|${AFTER_SPACE}|${ACCESSORS})?${OPERATOR}${AROUND}${PREFIX}${LITERAL}`,
  'y',
)

/** What each of those literals begins with, apart from a few letters and backslashes before it. */
const MARK = /["'\x60]|\[\[|\{\||[qwsS][{([|]/g
/** The character before a quote, and a quote that closes something rather than opens it. */
const CLOSES = /^[^"'`]\\*["'`](?:$|[\s,;)\]}])/
/** More characters than may stand between a name and its literal. */
const FAR = 512

/**
 * Where the literal begins that a declaration or an assignment gives to a name.
 *
 * @param at behind the name and its quotes
 * @param scan what is known about the text so far
 * @returns the index of its quote, or behind the brackets that quote it; negative when there is
 * none
 */
export function assignedLiteral(text: string, at: number, scan: Scan): number {
  // Most pairs of a query, a log or a header have no literal near.
  if (at >= scan.bareEnd) {
    MARK.lastIndex = scan.bareFrom = at
    scan.bareEnd = MARK.test(text) ? MARK.lastIndex - 1 : Number.POSITIVE_INFINITY
  }
  if (at >= scan.bareFrom && scan.bareEnd - at > FAR) return -1
  const literal = endOf(ASSIGNED, text, at)
  if (literal < 0 || CLOSES.test(text.slice(literal - 1, literal + 8))) return -1
  // `"password: x7Gh=b"` has no type.
  return hasNames(text.slice(at, literal)) ? literal : -1
}
