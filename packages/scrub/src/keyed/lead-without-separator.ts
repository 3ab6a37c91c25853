import { endOf, textBefore } from '../text/characters.ts'

/** What leads from a key to its value. */
interface Lead {
  readonly valueStart: number
  /** As in `KeyedPlace`: the separator that it stands for. */
  readonly separator: string
}

/**
 * `"name": "key", "value": "x"` in an object or a tag: the value stands behind a label, and what
 * tells its type may stand between.
 */
const LABELLED =
  /\\*["'](?:(?:\s*,\s*|\s+)\\*["']?[\w-]{1,24}\\*["']?\s*[:=]\s*(?:\w{1,9}|\\*["'][^"'\\<>{}]{0,80}\\*["'])){0,4}?(?:\s*,|\]\[)?\s*(?:with |has )?\\*["']?(?:\w{0,16}[Vv]alue|v|val|content|from|before|old|new)(?:\\*["']?\s*[:=](?!\s*(?:true|false))\s*|\s(?=\\*["']))/y
/** The same with the value first. */
const LABELLED_BEFORE =
  /["']?(?:value|val|content)\\*["']?\s*[:=]\s*(?=\\*["'][^"'<>{}]{1,256}["'][^<>{};]{0,200}[\s,"'](?:name|id|key|type)\\*["']?\s*[:=]\s*\\*["'][\w. -]{0,64}$)/i
/** Terraform's `variable "key" { default = "x" }`. */
const DEFAULT = /\\*["'] \{\s*(?:\w{1,24} *= *[^\n]{0,80}\n\s*){0,4}default *= *(?=")/y
/** `"key", "x"`, `"key" -> "x"`, `'key' │ 'x'`, `s:3:"key";s:1:"x"`, and Redis' `1) "key"` above `2) "x"`. */
const LISTED =
  /\\*["'](?:[ \t]*(?:,\s{0,24}|(?:->|│)[ \t]*)|;s:\d{1,6}:|\r?\n\s{0,8}\d{1,4}\) |[ \t]+(?:to )?)[bruN@]?(?=\\*["'](?![^"'\n]{0,80}\\*["']\s*:))/y
/** SQL's `"key" <> 'x'`, and the same in code. */
const COMPARED = /\\*["'][ \t]*(?:<>|!==?|[ \t]i?like[ \t])[ \t]*(?=["'])/iy
/** `#key[value="x"]`, `key | x`, `key -> x`, `key in ('x')`, `setKey("x")`, `Authorization "Bearer x"`. */
const LOOSE =
  /[ \t]*(?:[|│]|->|<-|[→⇒])[ \t]+(?![\w-]+=[^=\s])|\t+|[ \t]*(?:[ \t]in[ \t]*\(|[ \t]like[ \t]|<>|!==?|\|\||\?\?)[ \t]*(?=["'`])|\[value=(?=\\*["'])|[({](?=["'])|,<<(?=")|[ \t]+(?=["']\w+ )/iy
/** The text of an element that is cut off before its end. */
const CUT_ELEMENT = />(?=[\w+/][^\s<>]{3,8192}$)/y
/** `<password value="x"/>` */
const VALUE_ATTRIBUTE = /\s{1,8}value=(?=\\*["'])/y
/** Commands that set a variable: the shell's, fish's, Docker's and Windows'. */
const SETTER =
  /(?:(?:^|[\s;&|"'(\]>])(?:set[eE]nv|SetEnv|setx|\w{3,9}_header)|(?:^|[\n;&|"'(\]>] ?)(?:ENV|set -\w{1,3})) $/
/**
 * `clé API : x`, `token de acceso: x`, `contraseña temporal: x`, `password for 'bob': x`, `key 1: x`, `API key [none]: x`.
 */
const QUALIFIED =
  /(?: (?:de|di|do|del|d['’]) ?\p{L}{2,16}| (?:a[ct]t?u[ae]l|n(?:ou?v|u[eo]v)|tempor|provv?is(?:oi|[oó]r|ional))\p{L}{0,4}| API| Anda| שלך| (?:for|für|pour|para|per|voor) (?!user:)(?:the |key |user ){0,2}["'`]?[\w.@~/-]{1,128}["'`]?(?: user)?| \d{1,2}| ?\([^()\n]{1,24}\)| \[[\w *-]{0,24}\]) ?[:=] ?(?=\S)(?!\/\/)/uy
/** What both `LOOSE` and `QUALIFIED` begin with. */
const MAY_BE_LOOSE = / *[dAilfpvtnש\d|│<?!([{,"'\t→⇒-]/iy
/** Erlang's `{key, "x"}` */
const ERLANG = /,\s?(?:<<)?(?=")/y
/** `--set auth.password x`, whose last word is the key: what stands before that. */
const DOTTED_FLAG = /(?:^|\s)--(?:[\w-]{1,24}\.){1,4}$/
/** `env.put(Context.KEY, "x")`: the name of a constant stands for the key. */
const SETS_CONSTANT = /(?:set|put|add)\w{0,24}\((?:[\w.]{1,24}\.)?$/i
const ARGUMENT = /,\s?(?=["'])/y
/** A blank, and no other flag behind it. */
const FLAG_GAP = /[ \t](?=[^\s-])/y
/** YAML's `? key` above `: x`. */
const ASKED = /(?:^|\n)\s*\? ["']?$/
const ANSWER = /["']?\r?\n\s*:[ \t]+/y
/** YAML's `name: DB_PASSWORD` above `value: x`, and `ParameterKey=DbPassword,ParameterValue=x`. */
const NAME_BEFORE = /(?:name|key|property)[:=]\s*["']?(?:[\w-]{1,24}\.){0,4}$/i
const VALUE_LINE = /(?:\r?\n|,)\s*(?:\w{0,16}value|val)[:=][ \t]*/iy

/** Finds the value of a key that has no separator behind it, by all other ways to give a key its value. */
export function leadWithoutSeparator(
  text: string,
  keyStart: number,
  keyEnd: number,
  quoted: boolean,
): Lead | undefined {
  const before = text.charCodeAt(keyStart - 1)
  // Here and below: to see that an expression cannot match takes a tenth of the time to try it.
  const isAsked = text.startsWith('?', keyStart - 2) || text.startsWith('?', keyStart - 3)
  if (isAsked && ASKED.test(textBefore(text, keyStart, 24))) {
    const answer = lead(ANSWER, text, keyEnd, ':')
    if (answer !== undefined) return answer
  }
  if (quoted) {
    return (
      lead(LABELLED, text, keyEnd, ':') ??
      lead(DEFAULT, text, keyEnd, ':') ??
      labelledBefore(text, keyStart) ??
      lead(LISTED, text, keyEnd, ',') ??
      lead(COMPARED, text, keyEnd, '==')
    )
  }
  const isElement = before === 60 || before === 58
  if (isElement && /(?:^|[\s>])<(?:\w{1,24}:)?$/.test(textBefore(text, keyStart, 32)))
    return lead(CUT_ELEMENT, text, keyEnd, '=') ?? lead(VALUE_ATTRIBUTE, text, keyEnd, '=')
  if (isFlag(text, keyStart)) return lead(FLAG_GAP, text, keyEnd, ' ')
  const inTuple = before === 123 ? lead(ERLANG, text, keyEnd, ',') : undefined
  if (inTuple !== undefined) return inTuple
  const next = text.charCodeAt(keyEnd)
  if (next === 44 || next === 10 || next === 13) {
    const near = textBefore(text, keyStart, 56)
    if (NAME_BEFORE.test(near)) return lead(VALUE_LINE, text, keyEnd, ':')
    return SETS_CONSTANT.test(near) ? lead(ARGUMENT, text, keyEnd, ',') : undefined
  }
  // Most keys have nothing of this behind them, and need neither of the two long expressions.
  if (endOf(MAY_BE_LOOSE, text, keyEnd) < 0) return undefined
  return lead(QUALIFIED, text, keyEnd, ':') ?? lead(LOOSE, text, keyEnd, ',')
}

/** What leads from the end of a key by an expression, if it matches there. */
function lead(by: RegExp, text: string, keyEnd: number, separator: string): Lead | undefined {
  const valueStart = endOf(by, text, keyEnd)
  return valueStart < 0 ? undefined : { valueStart, separator }
}

/** Whether the key is the flag of a command, or a variable that one sets. */
function isFlag(text: string, keyStart: number): boolean {
  const isDash = text.charCodeAt(keyStart) === 45
  if (isDash && /^(?:--|-[A-Z][a-z])/.test(text.slice(keyStart, keyStart + 3))) return true
  const before = text.charCodeAt(keyStart - 1)
  if (before === 46) return DOTTED_FLAG.test(textBefore(text, keyStart, 48))
  return before === 32 && SETTER.test(textBefore(text, keyStart, 20))
}

/** The value before the name, in an object or a tag. */
function labelledBefore(text: string, keyStart: number): Lead | undefined {
  const from = Math.max(0, keyStart - 320)
  const label = LABELLED_BEFORE.exec(text.slice(from, keyStart))
  return label === null
    ? undefined
    : { valueStart: from + label.index + label[0].length, separator: ':' }
}
