import { base64, base64url, utf8 } from './template.ts'

/** A way of writing a secret so that a plain pattern misses it, and how a reader undoes it. */
export interface Disguise {
  readonly id: string
  readonly hide: (text: string) => string
  /** Missing where the disguised form itself is searched for in the output. */
  readonly reveal?: (text: string) => string
}

function eachChar(write: (char: string, index: number) => string): (text: string) => string {
  return (text) => Array.from(text, write).join('')
}

function hexOf(char: string, width: number): string {
  return char.charCodeAt(0).toString(16).padStart(width, '0')
}

function hex(text: string): string {
  return Array.from(utf8(text), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function revealEscapes(text: string): string {
  return text
    .replace(/\\+u\{?([0-9a-fA-F]{4})\}?/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\+x([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
}

function revealPercent(text: string): string {
  const once = (input: string): string =>
    input.replace(/%([0-7][0-9a-fA-F])/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return once(once(once(text)))
}

const invisible = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e]/g

function percentAll(text: string): string {
  return eachChar((char) => `%${hexOf(char, 2).toUpperCase()}`)(text)
}

function insert(mark: string, every: number): (text: string) => string {
  return eachChar((char, i) => (i % every === every - 1 ? `${char}${mark}` : char))
}

function revealInvisible(text: string): string {
  return text.replace(invisible, '')
}

/** Disguises of a whole token or of a whole `key=value` text. */
export const disguises: readonly Disguise[] = [
  {
    id: 'unicode-escapes',
    hide: eachChar((char) => `\\u${hexOf(char, 4)}`),
    reveal: revealEscapes,
  },
  {
    id: 'some-unicode-escapes',
    hide: eachChar((char, i) => (i % 4 === 2 ? `\\u${hexOf(char, 4).toUpperCase()}` : char)),
    reveal: revealEscapes,
  },
  {
    id: 'nested-unicode-escapes',
    hide: eachChar((char, i) => (i % 5 === 1 ? `\\\\u${hexOf(char, 4)}` : char)),
    reveal: revealEscapes,
  },
  { id: 'hex-escapes', hide: eachChar((char) => `\\x${hexOf(char, 2)}`), reveal: revealEscapes },
  {
    id: 'braced-escapes',
    hide: eachChar((char, i) => (i % 3 === 0 ? `\\u{${hexOf(char, 4)}}` : char)),
    reveal: revealEscapes,
  },
  { id: 'percent', hide: percentAll, reveal: revealPercent },
  {
    id: 'some-percent',
    hide: eachChar((char, i) => (i % 3 === 1 ? `%${hexOf(char, 2)}` : char)),
    reveal: revealPercent,
  },
  {
    id: 'double-percent',
    hide: (text) => percentAll(text).replaceAll('%', '%25'),
    reveal: revealPercent,
  },
  { id: 'base64', hide: base64 },
  { id: 'base64url', hide: base64url },
  { id: 'base64-twice', hide: (text) => base64(base64(text)) },
  { id: 'base64-json', hide: (text) => base64(JSON.stringify({ id: 7, input: text, page: 2 })) },
  { id: 'base64-percent', hide: (text) => encodeURIComponent(base64(`${text}?`)) },
  { id: 'hex', hide: hex },
  { id: 'hex-marked', hide: (text) => `0x${hex(text)}` },
  { id: 'hex-bytea', hide: (text) => `\\x${hex(text)}` },
  { id: 'hex-pairs', hide: (text) => (hex(text).match(/../g) ?? []).join(' ') },
  { id: 'hex-fingerprint', hide: (text) => (hex(text).match(/../g) ?? []).join(':') },
  { id: 'byte-list', hide: (text) => JSON.stringify(Array.from(utf8(text))) },
  { id: 'byte-slice', hide: (text) => `[${Array.from(utf8(text)).join(' ')}]` },
  {
    id: 'base64-lines',
    hide: (text) => base64(`input: ${text} and more`).replace(/.{32}(?=.)/g, '$&\n'),
  },
  { id: 'base64-utf16', hide: (text) => base64(text.replace(/./gs, '$&\0')) },
  {
    id: 'old-percent-escapes',
    hide: eachChar((char) => `%u${hexOf(char, 4)}`),
    reveal: (text) => revealEscapes(text.replaceAll('%u', '\\u')),
  },
  {
    id: 'concatenated',
    hide: (text) => text.replace(/.{9}(?=.)/g, "$&' + '"),
    reveal: (text) => text.replaceAll("' + '", ''),
  },
  {
    id: 'octal-escapes',
    hide: eachChar((char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`),
    reveal: (text) =>
      text.replace(/\\([01][0-7]{2})/g, (_, octal: string) =>
        String.fromCharCode(Number.parseInt(octal, 8)),
      ),
  },
  { id: 'hex-upper', hide: (text) => hex(text).toUpperCase() },
  { id: 'zero-width-space', hide: insert('\u200b', 3), reveal: revealInvisible },
  { id: 'zero-width-joiner', hide: insert('\u200d', 2), reveal: revealInvisible },
  { id: 'word-joiner', hide: insert('\u2060', 5), reveal: revealInvisible },
  { id: 'byte-order-mark', hide: insert('\ufeff', 4), reveal: revealInvisible },
  { id: 'soft-hyphen', hide: insert('\u00ad', 4), reveal: revealInvisible },
  {
    id: 'full-width',
    hide: eachChar((char) => {
      const code = char.charCodeAt(0)
      return code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : char
    }),
    reveal: (text) => text.normalize('NFKC'),
  },
  {
    id: 'invisible-tags',
    hide: eachChar((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))),
    reveal: (text) =>
      text.replace(/[\u{e0020}-\u{e007e}]/gu, (tag) =>
        String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000),
      ),
  },
  {
    id: 'mathematical',
    hide: (text) =>
      text
        .replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d3b9 + letter.charCodeAt(0)))
        .replace(/[A-Z]/g, (letter) => String.fromCodePoint(0x1d3bf + letter.charCodeAt(0)))
        .replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
    reveal: (text) => text.normalize('NFKC'),
  },
  {
    id: 'joined-list',
    hide: (text) =>
      `[${(text.match(/.{1,9}/g) ?? []).map((part) => `'${part}'`).join(',')}].join('')`,
    reveal: (text) => text.replaceAll("','", ''),
  },
  {
    id: 'some-full-width',
    hide: eachChar((char, i) =>
      i % 4 === 3 && /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
    ),
    reveal: (text) => text.normalize('NFKC'),
  },
]

/** What is disguised: a token, or a text in which a key gives the secret away. */
export const disguised: Readonly<Record<string, string>> = {
  'aws-key': '⟦AKIA{B16}⟧',
  'github-pat': '⟦ghp_{crc30}⟧',
  'stripe-live': '⟦sk_live_{w24}⟧',
  'slack-bot': '⟦xoxb-{n12}-{n13}-{w24}⟧',
  'sendgrid-key': '⟦SG.{u22}.{u43}⟧',
  'openai-key': '⟦sk-proj-{u58}T3BlbkFJ{u58}⟧',
  'gitlab-pat': '⟦glpat-{u20}⟧',
  pair: 'password=⟦{w16}⟧',
  json: '{"password":"⟦{w18}⟧"}',
  query: 'page=2&access_token=⟦{w32}⟧',
  url: 'postgres://shop:⟦{w16}⟧@db-1/shop',
  bearer: 'Authorization: Bearer ⟦{w40}⟧',
}

/** Places of the disguised text: § is it, ¶ a neighbour. */
export const evasionContexts: readonly string[] = [
  'upstream said § and ¶',
  '{"status":502,"input":"§","note":"¶"}',
  'GET /cb?v=§&page=2 ¶',
  'input: § ¶',
]

/** A key taken apart or disguised, with its value in plain sight. */
export const splitKeys: Readonly<Record<string, string>> = {
  'zero-width in key': 'pass\u200bword=⟦{w16}⟧ ‹next›',
  'soft hyphen in key': 'api\u00ad_key: ⟦{w32}⟧ ‹next›',
  'joiner in json key': '{"acc\u200dess_to\u200dken":"⟦{w32}⟧","‹page›":2}',
  'escaped key': '{"\\u0070assword":"⟦{w16}⟧","‹page›":2}',
  'escaped key inside': '{"api\\u005fkey":"⟦{w32}⟧","‹page›":2}',
  'hex-escaped key': "{ 'pass\\x77ord': '⟦{w16}⟧', ‹page: 2› }",
  'percent key': 'pass%77ord=⟦{w16}⟧&‹page=2›',
  'percent key whole': '%70%61%73%73%77%6F%72%64=⟦{w16}⟧&‹page=2›',
  'percent key in query': '/cb?access%5Ftoken=⟦{w32}⟧&‹page=2›',
  'double percent key': '/cb?next=%2Fx%3Faccess%255Ftoken%3D⟦{w32}⟧ ‹ok›',
  'full-width key': 'ｐａｓｓｗｏｒｄ=⟦{w16}⟧ ‹next›',
  'full-width separator': 'password＝⟦{w16}⟧ ‹next›',
  'full-width colon': 'password：⟦{w16}⟧ ‹next›',
  'key split by underscore': 'pass_word=⟦{w16}⟧ ‹next›',
  'key split by hyphen': 'Pass-Word: ⟦{w16}⟧\n‹Accept: a›',
  'key split by dot': 'pass.word=⟦{w16}⟧\n‹port=1›',
  'key split by space': 'Pass Word: ⟦{w16}⟧ ‹next›',
  'key split in camel': '{"passWord":"⟦{w16}⟧","‹page›":2}',
  'key in Cyrillic letters': 'p\u0430ssw\u043erd=⟦{w16}⟧ ‹next›',
  'key in Greek letters': 'p\u03b1ssword=⟦{w16}⟧ ‹next›',
  'key with look-alikes in json': '{"\u0430ccess_t\u043eken":"⟦{w32}⟧","‹page›":2}',
  'spaced key': 'p a s s w o r d: ⟦{w16}⟧ ‹next›',
  'plus in key': 'client+secret=⟦{w16}⟧&‹page=2›',
  'key with index': 'password[0]=⟦{w16}⟧&‹page=2›',
  'key in brackets': 'user[password]=⟦{w16}⟧&‹user[name]=anna›',
  'key in percent brackets': 'user%5Bpassword%5D=⟦{w16}⟧&‹page=2›',
  'key with digits': 'password2=⟦{w16}⟧ ‹next›',
  'key with suffix': 'passwordV2: ⟦{w16}⟧ ‹next›',
  'name and value': '{"name":"password","value":"⟦{w16}⟧","‹page›":2}',
  'key and val': '{"k":"api_key","v":"⟦{w32}⟧"},{"k":"page","v":"‹two›"}',
  'label and value lines': 'name: DB_PASSWORD\nvalue: ⟦{w16}⟧\nname: ‹PORT›\n',
  'pair array': '["x-api-key","⟦{w32}⟧"],["accept","‹all›"]',
  'colon path': 'config:auth:client_secret=⟦{w32}⟧ ‹next›',
  'double underscore': 'Auth__ClientSecret=⟦{w32}⟧ ‹next›',
  'quoted separator': '"password" : "⟦{w16}⟧" , "‹page›" : 2',
  'escaped quotes': '\\"password\\":\\"⟦{w16}⟧\\",\\"‹page›\\":2',
  'doubly escaped quotes': '\\\\\\"password\\\\\\":\\\\\\"⟦{w16}⟧\\\\\\",\\\\\\"‹page›\\\\\\":2',
  'newline after key': 'password:\n  ⟦{w16}⟧\n‹next: 1›',
  'tabs around': 'password\t=\t⟦{w16}⟧\t‹next›',
  'many spaces': 'password          =          ⟦{w16}⟧ ‹next›',
  'html entity separator': '&quot;password&quot;:&quot;⟦{w16}⟧&quot;,&quot;‹page›&quot;:2',
}
