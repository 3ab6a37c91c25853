import { expect, test } from 'vitest'
import { createSafeCopy } from './core/create-safe-copy.ts'
import { createScrubber } from './create-scrubber.ts'
import { growth, SUSPICIOUS } from './growth.examples.ts'
import { createLeanScrubber } from './lean/create-lean-scrubber.ts'

const families: readonly string[] = [
  'the quick brown fox. ',
  'key=',
  'samlart=https://a',
  'sk.99hasło=cs_live_',
  '> password: |\n',
  'code=********',
  'sig=',
  'pin=',
  'otp:=',
  'cookie:{',
  'cookie:',
  'kty"',
  'parameters: [',
  'cookies":"{',
  'authorization=secret ',
  'authorization={the is ',
  'password=',
  'password="',
  '"password":"',
  '"secret":{',
  '"secret":[',
  '@',
  '/@',
  '://a:b@',
  'https://a/',
  '{"a":',
  'eyJ',
  'eyJhbGciOi.',
  '-eyJ',
  ';password=a b ',
  'token=abc&',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\\Abc:',
  '%25',
  '%70',
  '\\',
  '\\u005c',
  '=\n',
  '\u0430b',
  '\u0430',
  'password,',
  'a,password\n',
  'a,password\nb,c1\n',
  'password | ',
  'password:\n a: b\n',
  'tokens: [a1b2c3,',
  '<td>password</td><td>',
  `${'a '.repeat(20)}=\n`,
  '=41',
  '"].join("","',
  '\ud835\udc00',
  '61 62 63  ',
  '\\\\u0070',
  'cGFzc3dvcmQgaXMgbm90/',
  '70617373',
  '4111 ',
  '1',
  '--password ',
  ') values ',
  'insert into a(password) values (',
  "insert into a(password) values ('''), (",
  'parameters: ["x","parameters: [',
  'curl "x curl \'y ',
  ']]></password>',
  'password: |\n  a1\n',
  '://u:p',
  'u:p@h ',
  '""a""',
  'curl -u ',
  '</password>',
  '</password',
  '/home/a/',
  'Bearer ',
  'Cookie: a=b; ',
  'authorization: a="b",',
  'form-data; name="a"\r\nx: ',
  'secret is ',
  "password='",
  '&amp;',
  'p\u200b',
  'ｐ',
  'DE89 ',
  'password=a,',
  'api key: ',
  'session=',
  'aB3',
  'name: token\nvalue: ',
  '["password",',
  'login a password ',
  'sk_live_',
  'AKIA',
  '{"kty":',
  'kind: Secret\n',
  'heroku_key=',
  ' -u a:b ',
  'token=',
  'token=your-',
  '\\u{',
  'password=\u201c',
  'password ||= ',
  'api_key = (',
  'api_key: &a ',
  'char password[64] ',
  'aa bb cc dd ',
  '[10,20,',
  'clé de API ',
  '\\101',
  'code: ',
  'mysql -',
  '-END ',
  "secret in ('",
  "password = 'a''b",
  'tokens:\n  - a\n',
  'tokens:\n  - ',
  'password is: ',
  'password = "a" -> "b" ',
  'recovery_codes: ["a1", ',
  'set-cookie: a=b, c=d',
  'my password is correct horse ',
  '<cookie>a=b; ',
  'sk_org_test_kucoin',
  'api_org_',
  '{key::\\',
  'iv=token\t{{',
  '\t{Cookie',
  'Cookie::&#',
  'basic+abc123=',
  '/magic/fm1a_',
  'docker run -e , , , ',
  '/1',
  '$a$b-',
]

const { text, value } = createScrubber()
const lean = createLeanScrubber()

test.each(families)('the work grows with the text and no faster: %j', (family) => {
  for (const read of [text, lean.text]) {
    const ratio = growth((size) => {
      const input = family.repeat(Math.ceil(size / family.length)).slice(0, size)
      return () => read(input)
    })
    expect(ratio).toBeLessThan(SUSPICIOUS)
  }
})

// Only where a key is told do engines look for what stands around it.
test.each([...'-=:.,_ \'"`\\/<>[](){}|&*#$%@+~\n\ta1令'])(
  'a run of %j between a key and its value',
  (mark) => {
    for (const read of [text, lean.text]) {
      const ratio = growth((size) => {
        const input = `口令 password${mark.repeat(size)}x7Gh2kQ9 ${mark.repeat(size)}token`
        return () => read(input)
      })
      expect(ratio).toBeLessThan(SUSPICIOUS)
    }
  },
)

// A long value in which an expression can begin to match at any place, and fails at its end.
test.each([
  ['password=\nl', '0f', '='],
  ['Authorization: Bearer -=', '\\', ''],
  ['Authorization: a="', '\\"', "'"],
  ['key: https://', 'vault', '/'],
  ["insert into a(password) values ('x')", '\n', '0'],
])('%j, a run of %j and %j', (before, unit, after) => {
  for (const read of [text, lean.text]) {
    const ratio = growth((size) => {
      const input = before + unit.repeat(size / unit.length) + after
      return () => read(input)
    })
    expect(ratio).toBeLessThan(SUSPICIOUS)
  }
})

const payloads: readonly (readonly [string, (size: number) => unknown])[] = [
  [
    'a stack',
    (size) => ({
      message: 'password=hunter2',
      stack: `Error: no\n${'\n'.repeat(size)}at`,
    }),
  ],
  ['a name', (size) => ({ key: `https://${'vault'.repeat(size / 5)}`, value: 'x' })],
  ['pairs', (size) => Array.from({ length: size / 16 }, (_, index) => [`header${index}`, 'text'])],
  [
    'keys',
    (size) =>
      Object.fromEntries(Array.from({ length: size / 16 }, (_, index) => [`key${index}`, 'text'])),
  ],
  ['a map', (size) => new Map(Array.from({ length: size / 16 }, (_, index) => [`k${index}`, 1]))],
  [
    'secret keys',
    (size) =>
      Object.fromEntries(Array.from({ length: size / 16 }, (_, index) => [`token_${index}`, 'x1'])),
  ],
  [
    'keys that go',
    (size) =>
      Object.fromEntries(Array.from({ length: size / 16 }, (_, i) => [`token=abcd${i}`, 1])),
  ],
  [
    'items with secrets',
    (size) => ({
      items: Array.from({ length: size / 16 }, () => ({ trace_id: 'a', password: 'hunter2' })),
    }),
  ],
  [
    'parameters of a message',
    (size) => ({
      message: 'a=%s '.repeat(size / 4),
      params: Array.from({ length: size / 4 }, (_, i) => `token=abcd${i}`),
    }),
  ],
  [
    'attributes',
    (size) =>
      Object.fromEntries(
        Array.from({ length: size / 16 }, (_, index) => [
          `a.${index}`,
          { value: 'x', type: 'string' },
        ]),
      ),
  ],
]

test.each(payloads)('the work grows with the payload and no faster: %s', (_, make) => {
  const ratio = growth((size) => {
    const input = make(size)
    return () => value(input)
  })
  expect(ratio).toBeLessThan(SUSPICIOUS)
})

test('names that become one are told apart in a time that grows with their number', () => {
  const copy = createSafeCopy({ text: (text) => text, name: () => 'name' })
  const ratio = growth((size) => {
    const input = Object.fromEntries(Array.from({ length: size }, (_, index) => [`a${index}`, 1]))
    return () => copy(input)
  })
  expect(ratio).toBeLessThan(SUSPICIOUS)
})
