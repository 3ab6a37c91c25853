import { createAutomaton } from '../text/automaton.ts'
import { readOn } from '../text/read-on.ts'
import {
  COUNTING_WORDS,
  DESCRIPTIVE_WORDS,
  FOREIGN_NUMBER_WORDS,
  FOREIGN_TAIL_WORDS,
  FOREIGN_WEAK_WORDS,
  FOREIGN_WORDS,
  HARMLESS_KEYS,
  NUMBER_WORDS,
  SECRET_WORDS,
  TAIL_WORDS,
  WEAK_WORDS,
} from './key-words.ts'
import { remember } from '../text/remember.ts'
import { splitKey } from './split-key.ts'
import { type KeyKind, type KeyVerdict, NONE } from './verdict.ts'

/** Says nothing, like `NONE`, but as a verdict of its own, so that `cache key` is not judged as `key` alone. */
const HARMLESS: KeyVerdict = { kind: 'none', rule: 'harmless' }
const TAIL: KeyVerdict = { kind: 'tail', rule: '' }

/** An entry of the lists in one of its spellings, as `VOCABULARY` looks for it. */
interface Word {
  readonly kind: KeyKind
  readonly literal: string
}

/** `(a b)c-d` stands for `-a-c-d`, `ac-d`, `-a-cd`, `acd` and the same with b. */
function wordsOf(kind: KeyKind, vocabulary: string): readonly Word[] {
  const parts = vocabulary.replaceAll('^', '^-').match(/\([^)]*\)\S+|\S+/g) ?? []
  return parts.flatMap((part) => {
    const [, before, word = ''] = /^(?:\((.*)\))?(.*)$/.exec(part) ?? []
    const spelled = [word, word.slice(0, 1) + word.slice(1).replaceAll('-', '')]
    const firsts = before?.split(' ').flatMap((first) => [`-${first}-`, first]) ?? ['']
    return firsts.flatMap((first) =>
      [...new Set(spelled)].map((rest) => ({ kind, literal: first + rest })),
    )
  })
}

const WORDS: readonly Word[] = [
  ...wordsOf('number', `${NUMBER_WORDS} ${FOREIGN_NUMBER_WORDS}`),
  ...wordsOf('secret', `${SECRET_WORDS} ${FOREIGN_WORDS}`),
  ...wordsOf('weak', `${WEAK_WORDS} ${FOREIGN_WEAK_WORDS}`),
  ...wordsOf('tail', `${TAIL_WORDS} ${FOREIGN_TAIL_WORDS}`),
]
/** Finds the words in a key that is written as `^-x-acme-api-keys-`; each may have the `s` of a plural. */
const VOCABULARY = createAutomaton(
  WORDS.flatMap(({ literal }, action) => [
    { source: `${literal}-`, action },
    { source: `${literal}s-`, action },
  ]),
)
const SECRET_ID = 'key:secret-id'

/** Words behind a secret's name that only say which of several it is: `password_confirmation`. */
const SAME_AGAIN =
  /^(?:(?:value|raw|clear\w*|base|hash|confirm\w*|repeat|again|verify|plain\w*|prod\w*|dev\w*|stag\w*|test\w*|live|main|new|old|current|primary|secondary|default)(?:-|$))*$/

/** Words behind a weak word that change nothing: `salt_prod`, `SignatureProvided`, `Hmac-Sha256`. */
const ENVIRONMENT = /^(?:prod\w*|dev\w*|stag\w*|live|provided|sha|md|hex|base)-$/

/** The same behind all but `key`, which has values, old and new ones in any store. */
const AGAIN = /^(?:value|raw|plain|old|new|current)-$/

/**
 * No credentials: cursors (`next_page_token`), tokens that fence, cancel or repeat a request,
 * colours (`design_token`), the name of who signed a library of .NET, and the public half of web push.
 */
const OPENS_NOTHING =
  /-(?:(?:page|paging|next|continuation|cancellation|idempotency|sync|resume|fencing|design|progress|public-key)-token|application-server-key|gpio-pin|existing[\w-]*-secret|last-set)s?-$/

/** Keys that say `failed` in Chinese, Japanese or Korean, `密钥生成失败：`: what follows is the reason. */
const FAILED = /(?:失[败敗](?:しました)?|出现问题|[现生][错錯][误誤]|出[错錯]|ませんでした|실패)-$/

/** `formFieldLabel__apiKey` holds what a form shows. */
const LABELS = /-(?:label|placeholder|button|matching|action|forgot|attempts)-/

/** `access_key_id` is half of the secret. */
const OTHER_HALF = /(?:access|private|api|secret)-?key$/

/** What was found in a key, and where it ends. */
interface Found extends Word {
  readonly end: number
}

/** The last strong and the last faint word in a key; of two that end together the longer. */
function lastFound(key: string): Readonly<Record<'faint' | 'strong', Found | undefined>> {
  const place = { at: 0, state: 0, run: 0 }
  let strong: Found | undefined
  let faint: Found | undefined
  while (readOn(VOCABULARY, key, place)) {
    for (const action of VOCABULARY.actions(place.state)) {
      const word = WORDS[action] as Word
      const { kind, literal } = word
      const isStrong = kind === 'number' || kind === 'secret'
      const before = isStrong ? strong : faint
      if (before?.end === place.at && before.literal.length >= literal.length) continue
      if (!isWritten(key, word, place.at)) continue
      const found = { kind, literal, end: place.at }
      if (isStrong) strong = found
      else faint = found
    }
  }
  return { strong, faint }
}

/** For the automaton many letters beyond ASCII are alike, so a word that has any is compared. */
function isWritten(key: string, { literal }: Word, end: number): boolean {
  return !/[^\0-\x7f]/.test(literal) || key.slice(0, end).includes(literal)
}

/** What the words of a key say, in order and in lower case. */
export function judgeWords(words: readonly string[]): KeyVerdict {
  const last = words.at(-1)
  const first = words[0]
  if (last === undefined || first === undefined) return NONE
  if (last === 'authorization') return { kind: 'authorization', rule: 'authorization' }
  // `token2`, `apikeyv2` and `password_1` are `token`, `apikey` and `password`.
  let key = `^-${words.join('-')}-`
  if (/\d/.test(key)) key = key.replace(/(?:-v?|(?<=[^v])v)?\d+(?=-)/g, '')
  if (/cookies?-(?:str(?:ing)?-|header-)?$/.test(key)) return { kind: 'cookie', rule: 'cookie' }
  const { strong, faint } = lastFound(key)
  if (strong !== undefined) {
    const rest = key.slice(strong.end, -1)
    if (OPENS_NOTHING.test(key) || FAILED.test(key)) return NONE
    const isSame = SAME_AGAIN.test(rest) || (rest === 'id' && OTHER_HALF.test(strong.literal))
    const rule = ruleOf(strong)
    // `input_tokens` counts, `input_password` was typed.
    const counts = COUNTING_WORDS.has(first) && !(first === 'input' && /pass|pwd/.test(rule))
    const isCounted = words.length > 1 && (counts || LABELS.test(key))
    // A connection string is as secret as what stands in it.
    if (isSame && !isCounted && !rule.startsWith('key:conn')) return { kind: strong.kind, rule }
    // A word follows that is not known, so the value goes only when it looks like a secret itself.
    // `authorizationHeader` may be the name of the header or all of it.
    // `secret_id` opens something in Vault and Consul, and elsewhere it names a secret.
    const isId = rest === 'id' && rule === 'key:secret'
    const describes =
      (DESCRIPTIVE_WORDS.has(last) || DESCRIPTIVE_WORDS.has(last.replace(/s$/, ''))) &&
      rest !== 'header' &&
      !isId
    return isCounted || describes ? NONE : { kind: 'weak', rule: isId ? SECRET_ID : rule }
  }
  if (faint === undefined) return NONE
  const behind = key.slice(faint.end)
  const isAgain = faint.literal !== '-key' && AGAIN.test(behind)
  if (behind !== '' && !isAgain && !ENVIRONMENT.test(behind)) return NONE
  if (faint.kind === 'tail') return TAIL
  // Most things that programs call `key` open nothing. Of an unknown kind, a value that looks random goes.
  const isHarmless =
    (faint.literal === '-key' && HARMLESS_KEYS.has(words.at(-2) ?? '')) ||
    // `<StringToSign>AWS4-HMAC-SHA256…`
    key.endsWith('-to-sign-')
  if (isHarmless) return HARMLESS
  // `X-Acme-Key`: a vendor's own header for its key.
  const isVendors = first === 'x' && words.length > 2 && faint.literal === '-key'
  return { kind: 'weak', rule: isVendors ? 'key:x-key' : ruleOf(faint) }
}

const FOREIGN = new Set(wordsOf('secret', FOREIGN_WORDS).map(ruleOf))

/** Whether the rule is a word of another language, which sentences of that language have too. */
export function isForeignWord(rule: string): boolean {
  return FOREIGN.has(rule)
}

/** The names of all rules that a key can make act, but for words of the app's own. */
export function keyRules(): readonly string[] {
  return ['key:x-key', SECRET_ID, ...WORDS.filter(({ kind }) => kind !== 'tail').map(ruleOf)]
}

function ruleOf({ literal }: Word): string {
  return `key:${literal.replace(/^\^?-/, '')}`
}

/** Whether the words of a label are the name of a secret: `New password`. */
export function namesSecret(label: string): boolean {
  return judgeWords(splitKey(label)).kind !== 'none'
}

/** Keys in an object below a secret's key whose values only describe the secret or its route. */
const ABOUT =
  /^(?:\w*(?:type|name|date|at|ms|strategy|hasher|shadow|remaining|used|attempts|uri|route|method|policy|attachment|version\w*)|\$?(?:ref|schema|comment)|required|enum|nullable|(?:min|max)(?:imum|_?length|_?items)?|result_?wrapper|integrity|errors?|message|reason|port|flow|locale|lang(?:uage)?|priority|summary|currency|country|masked|permissions?|roles?|transports|guards?|address|color|icon|strength|prefix|suffix|last_?(?:4|four)|in|get|post|put|patch|delete|kind|shape|unit|scopes?|region|owner|backend|engine|mount|variant|page|step|plan|role|action|operation|target|method|provider|scheme|mode|level|expir\w*|ttl|stat(?:e|us)|enabled|count|descri\w*|doc\w*|label|help|hint|title|format|pattern|location|alg\w*|issuer|audience|aud|azp|iss|sub|jti|kid|header|length|digits|period|path|domain|mechanism|polic\w*|same_?site|creat\w*|updat\w*|source|font\w*|motion\w*)$/i

/** Keys below a secret's key that say where it belongs. A store may keep a secret under each of them. */
const BESIDE =
  /^(?:host|database|ssl|tls|theme|tenant|widget|tags?|labels?|annotations?|metadata|groups?|chain|network|file|namespace|device|project|env(?:ironment)?|resource|requirement|binding|platform|license|resolved)$/i

/** Whether a value below a secret's key is no part of the secret: `{ credentials: { host: 'db' } }`. */
export const isBesideSecret: (key: string) => boolean = remember((key) => BESIDE.test(key), 1024)

/** Whether a key describes the secret it stands below: `{ credentials: { type: 'oauth' } }`. */
export const isAboutSecret: (key: string) => boolean = remember((key) => ABOUT.test(key), 1024)
