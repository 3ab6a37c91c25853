import { randomFor } from '../random.ts'

/** A way to grow an input that makes a careless engine slow. */
export interface Family {
  readonly name: string
  /** An input of about `size` characters (as JSON, for payloads). */
  readonly make: (size: number) => unknown
}

/** Texts that are one piece repeated: beginnings that never end, ends without a beginning, nested marks. */
const pieces: Readonly<Record<string, string>> = {
  letters: 'a',
  digits: '7',
  spaces: ' ',
  newlines: '\n',
  quotes: '"',
  backslashes: '\\',
  'escaped quotes': '\\"',
  percents: '%',
  'percent signs escaped': '%25',
  'percent quotes': '%22',
  'unicode escapes': '\\u0061',
  'escaped backslashes': '\\\\u005c',
  equals: '=',
  colons: ': ',
  'keys without values': 'password=',
  'keys with colons': 'token: ',
  'chained keys': 'key=',
  'chained references': 'password=$(',
  'quoted keys': '"password":"',
  'query pairs': 'a=b&',
  'secret pairs': 'token=abc&',
  'open objects': '{"a":',
  'open arrays': '[',
  'closed arrays': '[]',
  'open tags': '<a>',
  'secret tags': '<password>',
  'token starts': 'eyJ',
  'token starts behind dashes': '-eyJ',
  'token dots': 'eyJhbGciOi.',
  'open urls': 'http://',
  'urls with users': 'x://u:p',
  'at signs': 'a@',
  dots: 'a.',
  dashes: '-',
  'open key blocks': '-----BEGIN PRIVATE KEY-----\n',
  'block starts': '-----BEGIN ',
  'block ends': '-----END PRIVATE KEY-----',
  'stripe starts': 'sk_live_',
  'aws starts': 'AKIA',
  'slack starts': 'xoxb-1',
  'almost cards': '4539 ',
  'card digits': '4539148803436467 ',
  'iban starts': 'DE89 3704 ',
  schemes: 'Bearer ',
  'basic schemes': 'Authorization: Basic ',
  cookies: 'Cookie: a=b; ',
  flags: '--token ',
  'curl calls': 'curl -H ',
  'sql literals': "'x', ",
  'sql identified': "IDENTIFIED BY '",
  'zero-width': 'a\u200b',
  'full-width': 'ａ',
  'wide characters': '令牌',
  surrogates: '😀',
  'lone surrogates': '\ud83d',
  'yaml lines': 'password:\n  ',
  'multipart heads': 'name="password"\r\n\r\n',
  'mixed pairs': 'a: b, c=d; ',
  'secret secrets': 'secret secret=',
  'base64 quads': 'QUJD',
  'base64 padding': 'QQ==',
  'hex pairs': '61',
}

function grow(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
}

function random(alphabet: string): (size: number) => string {
  return (size) => randomFor(alphabet).chars(alphabet, size)
}

const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

function nestedBase64(size: number): string {
  let text = 'token=abcdefgh'
  while (text.length * 1.34 < size) text = btoa(text)
  return text
}

function nestedJson(size: number): string {
  let text = '{"password":"abcdefgh"}'
  for (;;) {
    const next = JSON.stringify({ body: text })
    if (next.length > size) return text
    text = next
  }
}

/** Every family of single strings. */
export const textFamilies: readonly Family[] = [
  ...Object.entries(pieces).map(([name, piece]) => ({ name, make: grow(piece) })),
  { name: 'random letters and digits', make: random(alphanumeric) },
  { name: 'random base64', make: random(`${alphanumeric}+/`) },
  { name: 'random hex', make: random('0123456789abcdef') },
  { name: 'random digits', make: random('0123456789') },
  { name: 'random marks', make: random('"\\{}[]:=,;&%<>/@.-_ \n') },
  { name: 'random digits and separators', make: random('0123456789 -') },
  { name: 'base64 in base64', make: nestedBase64 },
  { name: 'JSON in JSON', make: nestedJson },
  {
    name: 'quotes around a long value',
    make: (size: number) => `password="${'a'.repeat(Math.max(0, size - 11))}"`,
  },
  {
    name: 'one long query value',
    make: (size: number) => `/cb?next=${encodeURIComponent('/?a=b&'.repeat(size / 12))}`,
  },
]
