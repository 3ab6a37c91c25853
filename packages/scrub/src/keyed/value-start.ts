import { endOf, isSpace, textBefore } from '../text/characters.ts'

// Where a value begins, which is not always right behind its separator.

/**
 * YAML's value on a line of its own, also behind `|` or `>-`, or the first of a list: one indented
 * word.
 */
const BLOCK_VALUE =
  /(?:[|>][+-]?\d?[ \t]*)?\r?\n(?:[ \t]*- |[ \t]+|(?=[^\s:=\d]*\d[^\s:=]*[ \t]*(?:\r?\n|$)))(?=[^\s:]+[ \t]*(?:\r?\n|$))|\r?\n(?:[ \t]+\w{1,24}: [^\n]{0,80}\n){0,4}[ \t]+(?:value|[Dd]efault):[ \t]+/y
const MARK_END =
  /\*\*(?:[ \t]+|(?=\w))|<(?:\/\w{1,8}|[biup]|em|strong|code|kbd|pre|tt|td|span|mark)>[ \t]*|<<[-~]?["']?[A-Z]\w{1,15}["']?\r?\n[ \t]*|(?:!!\w{1,16}|&(?!mut |dyn )[\w-]{1,32})[ \t]+(?=[^\s=])/y
/** The name of a class that `util.inspect` writes before an object's brace. */
const PRINTED =
  /(?:[A-Z](?:[A-Za-z_]|\d(?!\w*\d)){0,40}(?:\(\d{1,6}\))?|\[[\w: ]{1,40}\])(?: \[[\w: ]{1,40}\])? (?=\{|\[\s{0,24}\d)/y
const QUOTE_BELOW = /\s+(?=\\*["'`]|string\()/y
/** What stands before a value: a type and `=`, a call, a length. */
const WRAPPED =
  /(?:[\w.<>|?&']{1,32} ?= ?|(?:\w{0,32}::)?(?!Symbol\()[A-Z]\w{0,32}(?:::\w{1,16})?\(\s{0,24}|string\(\d{1,6}\)\s|<<)(?=\\*["'`])|(?:Some|Just|Optional|Str)\((?=[^\s()"']+\))/y

/**
 * Where a value begins behind a separator: in marks or tags, on a line of its own, in a type or a
 * call.
 */
export function valueStartAt(
  text: string,
  from: number,
  quoted: boolean,
  mayBeBelow: boolean,
): number {
  let at = from
  let code = text.charCodeAt(at)
  // `**Token:** x`, `<b>Token:</b> x`, YAML's `token: !!str x` and `token: &name x`; but in `eos_token=</s>`
  // the tag is the value.
  const isMark = code === 42 || code === 60 || code === 33 || code === 38
  if (isMark && !text.startsWith('=</', at - 1)) {
    at = Math.max(at, endOf(MARK_END, text, at))
    code = text.charCodeAt(at)
  }
  if (mayBeBelow && (code === 10 || code === 13 || code === 124 || code === 62)) {
    at = Math.max(at, endOf(quoted ? QUOTE_BELOW : BLOCK_VALUE, text, at))
  }
  // Types and calls begin with a capital, but for TypeScript's, Python's and PHP's `string`.
  if (!isSpace(text.charCodeAt(at - 1)) || !mayWrap(text.charCodeAt(at))) return at
  return Math.max(at, endOf(WRAPPED, text, at), quoted ? -1 : endOf(PRINTED, text, at))
}

/** `A` to `[`, `s`, `<` and `&`. */
const mayWrap = (code: number): boolean =>
  (code > 64 && code < 92) || code === 115 || code === 60 || code === 38

/** The columns before one in SQL's `Key (user_id, token)=(42, x) already exists`. */
const COLUMNS = /\(((?:[\w".]{1,64}, ){1,8})"?$/

/**
 * Where the value of the last column stands: as many values behind the bracket as columns are
 * before it.
 */
export function behindColumns(text: string, keyStart: number, from: number): number {
  const columns = COLUMNS.exec(textBefore(text, keyStart, 256))?.[1]?.match(/,/g) ?? []
  return columns.reduce((at) => {
    const comma = text.indexOf(', ', at)
    return comma < 0 ? at : comma + 2
  }, from)
}

const BESIDE_NAME = /(?:\bid|user(?:name)?|login|account) ?[/&] ?$/i
const NAME_BEFORE = /[\w.@-]{1,64} ?(?:[/:,|]|\/\/) ?(?=\S)/y

/** `id/pw: bob/x7`, `user/password: bob : x7`: where the second value begins. */
export function behindName(text: string, keyStart: number, from: number): number {
  const at = text.charCodeAt(keyStart - 1) === 32 ? keyStart - 2 : keyStart - 1
  const mark = text.charCodeAt(at)
  return (mark === 47 || mark === 38) && BESIDE_NAME.test(textBefore(text, keyStart, 16))
    ? Math.max(from, endOf(NAME_BEFORE, text, from))
    : from
}
