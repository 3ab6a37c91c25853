/** How the context writes what it holds. */
export type Encoding = 'json' | 'json2' | 'none' | 'uri'

/** A place in telemetry where a secret turns up: § is the secret, ¶ a harmless neighbour. */
export interface Context {
  readonly id: string
  readonly text: string
  readonly encoding: Encoding
}

const plain: Readonly<Record<string, string>> = {
  sentence: 'Upstream rejected §. ¶',
  question: 'Is § still valid? ¶',
  exclamation: 'Invalid credentials "§"! ¶',
  parentheses: 'retrying (§) after ¶',
  brackets: '[§] ¶',
  braces: '{§} ¶',
  backticks: 'Use `§` instead of ¶',
  'single-quotes': "KeyError: '§' (¶)",
  'python-bytes': "b'§' ¶",
  'typographic-quotes': 'vendor said “§” ¶',
  'angle-brackets': '<§> ¶',
  tags: '<note>§</note><hint>¶</hint>',
  cdata: '<![CDATA[§]]> ¶',
  'html-entities': '&quot;§&quot; ¶',
  csv: '2031,§,¶,ok',
  'csv-quoted': '"17","§","¶"',
  tsv: '17\t§\t¶',
  semicolons: '17;§;¶',
  pipes: '| ¶ | § |',
  'comma-list': '¶, §, done',
  arrow: '¶ => §',
  'line-start': '§\n¶',
  'line-end': '¶\n§',
  'own-line': '¶\n\n    §\n\nbye',
  crlf: '¶\r\n§\r\nbye',
  stack: 'Error: § was refused\n    at send (/srv/app/src/client.ts:10:3) ¶',
  logfmt: 'level=warn input=§ note="¶"',
  'neutral-pair': 'input: § ¶',
  'neutral-env': 'INPUT=§ ¶',
  ansi: '\u001b[31m§\u001b[0m ¶',
  'cjk-around': '接口返回§无效 ¶',
  'cyrillic-after': 'значение §, ¶',
  'markdown-link': '[here](§) ¶',
  'chat-mention': 'please rotate §; ¶',
  ellipsis: 'got §... ¶',
  'trailing-colon': '§: ¶',
  'yaml-list': '- ¶\n- §\n',
  'sql-literal': "INSERT INTO notes (body) VALUES ('§', '¶')",
  'shell-argument': 'node sync.js § --verbose # ¶',
  'literal-newline': 'line one\\n§\\n¶',
  'literal-tab': 'col\\t§\\t¶',
  'unicode-quote-escape': '{\\u0022input\\u0022:\\u0022§\\u0022} ¶',
}

const json: Readonly<Record<string, string>> = {
  json: '{"status":502,"detail":"§","note":"¶"}',
  'json-array': '["¶","§",17]',
  'json-spaced': '{ "input" : "§", "note" : "¶" }',
}

const json2: Readonly<Record<string, string>> = {
  'json-in-json': '{"level":"error","body":"{\\"detail\\":\\"§\\",\\"note\\":\\"¶\\"}"}',
  'json-in-log': 'payload="{\\"input\\":\\"§\\"}" ¶',
}

const uri: Readonly<Record<string, string>> = {
  'percent-quotes': '/search?q=%22§%22&page=2 ¶',
  'percent-colon': 'GET /find?filter=input%3A§%20open ¶',
  'percent-pair': 'redirect=%2Fcb%3Finput%3D§%26x%3D1 ¶',
  'url-path': 'GET https://api.shop.example/v1/things/§/items 404 ¶',
  'url-path-end': 'POST https://api.shop.example/hook/§ ¶',
  'url-query': 'https://app.shop.example/cb?state=ok&v=§&page=2 ¶',
  'url-fragment': 'https://app.shop.example/cb#v=§ ¶',
  'url-matrix': '/app;v=§/list ¶',
}

function table(texts: Readonly<Record<string, string>>, encoding: Encoding): readonly Context[] {
  return Object.entries(texts).map(([id, text]) => ({ id, text, encoding }))
}

/** Every context for a token that is recognisable by itself. */
export const contexts: readonly Context[] = [
  ...table(plain, 'none'),
  ...table(json, 'json'),
  ...table(json2, 'json2'),
  ...table(uri, 'uri'),
]

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Writes a piece of a secret the way its context does. */
export function encode(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'json':
      return escapeJson(text)
    case 'json2':
      return escapeJson(escapeJson(text))
    case 'uri':
      return encodeURIComponent(text)
    case 'none':
      return text
  }
}

/** Texts that stand beside a secret and must be readable afterwards. */
export const neighbours: readonly string[] = [
  'retry 3 of 5',
  'order 48213 failed',
  'took 1834 ms',
  'status 502',
  'GET /api/orders/812',
  'TypeError: x is not a function',
  'region eu-central-1',
  'user 7041 logged in',
  'queue mail-out',
  'at checkout.ts:42:7',
  'version 4.17.21',
  'worker 7 restarted',
  'deadlock detected',
  'ECONNRESET 10 times',
  'cart has 3 items',
  'cache miss for product 991',
  'rate limit 600 per minute',
  'locale de-DE',
  'step charge-customer',
  'shipment leaves Tuesday',
  'trace 4bf92f3577b34da6a3ce929d0e0e4736',
  'build 2026.11.3',
  'table orders_2026',
  'pod shop-7d4b9c6f5-x2x9q',
]
