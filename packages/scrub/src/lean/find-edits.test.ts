import { describe, expect, test } from 'vitest'
import { createLeanScrubber } from './create-lean-scrubber.ts'

const scrubber = createLeanScrubber()
const token = ['gh', 'p_', 'x7Kd9Qm2Rf5Tz8Wb1Nc4', 'Vh6Jg3Ls0PaY2u'].join('')

/** Characters as a generator draws them. */
const drawn = (length: number): string =>
  'x7Kd9Qm2Rf5Tz8Wb1Nc4Vh6Jg3Ls0PaY2u'.repeat(4).slice(0, length)

describe('a text', () => {
  test.each([
    [`using ${token} for it`, 'using [Filtered] for it'],
    [`at /srv/${token}.ts`, 'at /srv/[Filtered]'],
    ['login password=hunter2x failed', 'login password=[Filtered] failed'],
    ['{\\"apiKey\\":\\"a1b2c3\\",\\"page\\":2}', '{\\"apiKey\\":\\"[Filtered]\\",\\"page\\":2}'],
    ['curl --password hunter2x https://x.test', 'curl --password [Filtered] https://x.test'],
    ['Cookie: a=b; c=d\nHost: x.test', 'Cookie: [Filtered]\nHost: x.test'],
    ['postgres://shop:hunter2x@db-1/shop', 'postgres://[Filtered]@db-1/shop'],
    ['password: swordfish was rejected', 'password: [Filtered] was rejected'],
    ['redis bob:hunter2x@10.0.0.7:6379', 'redis [Filtered]@10.0.0.7:6379'],
    ['git clone bob:hunter2x@host.test/x.git', 'git clone [Filtered]@host.test/x.git'],
    [`Bearer ${['PbyxzFJDgRDM', 'cEtZqKkuFruqxJkamKjX'].join('')}`, 'Bearer [Filtered]'],
    ['<Password>hunter2x</Password>', '<Password>[Filtered]</Password>'],
    ['paid with 4111 1111 1111 1111 today', 'paid with [Filtered] today'],
    ['to DE89 3704 0044 0532 0130 00', 'to [Filtered]'],
    ['to MT84 MALT 0110 0001 2345 MTLC AST0 01S now', 'to [Filtered] now'],
    ['from mt84malt011000012345mtlcast001s', 'from [Filtered]'],
    ['paid with 4111.1111.1111.1111 today', 'paid with [Filtered] today'],
    [`sent ${['zp', 'ka_'].join('')}588a5cdb14069fdbb9c6c441d891ce1f_df3997a7`, 'sent [Filtered]'],
    [`as f5dkd9hg9oj${'A'.repeat(10)}qBulPikfW_PPDI_Tx9buo1QCoJ0EDK`, 'as [Filtered]'],
    [
      `a -----BEGIN ${'PRIVATE'} KEY-----\nMIIE\n-----END ${'PRIVATE'} KEY----- b`,
      'a [Filtered] b',
    ],
    [`-----BEGIN ${'PRIVATE'} KEY-----\nMIIE${'abcd'.repeat(9)}\nzz`, '[Filtered]'],
    ['line one\\n' + token + ' x', 'line one\\n[Filtered] x'],
    ['curl -u anna:hunter2x https://x.test', 'curl -u anna:[Filtered] https://x.test'],
    ['935710 is your verification code', '[Filtered] is your verification code'],
    ["CREATE LOGIN a WITH PASSWORD = N'hunter2x'", "CREATE LOGIN a WITH PASSWORD = N'[Filtered]'"],
    ['next=%2Fcb%3Ftoken%3Da1b2c3d4%26page%3D2', 'next=%2Fcb%3Ftoken%3D[Filtered]%26page%3D2'],
    [
      'a=%257B%2522password%2522%253A%2522hunter2x%2522&b=1',
      'a=%257B%2522password%2522%253A%2522[Filtered]%2522&b=1',
    ],
    ['p\\u0061ssword=hunter2x in \u4ee4 and on', 'p\\u0061ssword=[Filtered] in \u4ee4 and on'],
    ['\uff50assword\uff1dhunter2x next', '\uff50assword\uff1d[Filtered] next'],
    ['%u0070assword%u003Dhunter2x next', '%u0070assword%u003D[Filtered] next'],
    ['api\u200b_key: a1b2c3d4, page 2', 'api\u200b_key: [Filtered], page 2'],
    ['/login?apiToken=a1b2c3d4#top', '/login?apiToken=[Filtered]#top'],
    ['Authorization: Bearer a1b2c3d4e5 took 5 ms', 'Authorization: [Filtered] took 5 ms'],
    ['cookie_secret=a1b2c3d4 to primary', 'cookie_secret=[Filtered] to primary'],
    ['in C:\\Users\\anna\\shop', 'in C:\\Users\\[Filtered]\\shop'],
    ['said 70 61 73 73 77 6f 72 64 3d 68 75 6e 74 65 72 32 78 ok', 'said [Filtered] ok'],
    ['said 70:61:73:73:77:6f:72:64:3d:68:75:6e:74:65:72:32:78', 'said [Filtered]'],
    [
      'Authorization: Digest username="anna", response="7c7a1de3" 401',
      'Authorization: [Filtered] 401',
    ],
    ['Authorization: Hawk id=7, mac="7c7a1de3"\nHost: x', 'Authorization: [Filtered]\nHost: x'],
    ['password[0]=hunter2x&page=2', 'password[0]=[Filtered]&page=2'],
    ['at /home/anna/shop/a.ts:1:2', 'at /home/[Filtered]/shop/a.ts:1:2'],
    [
      `https://x.test/?next=${encodeURIComponent('/cb?token=a1b2c3d4')}`,
      'https://x.test/?next=%2Fcb%3Ftoken%3D[Filtered]',
    ],
    [`seen ${btoa(`{"password":"hunter2xy"}`)} there`, 'seen [Filtered] there'],
    // Its base64 has `0x` in the midst of it.
    [`seen ${btoa(`{"n":"sLa","password":"hunter2x"}`)} there`, 'seen [Filtered] there'],
    [`seen 0x${'70617373776f72643d'}${'68756e7465723278'} there`, 'seen [Filtered] there'],
  ])('%s', (text, clean) => {
    expect(scrubber.text(text)).toBe(clean)
    expect(scrubber.text(clean)).toBe(clean)
  })

  test.each([
    'max_tokens: 4096, token_type: Bearer',
    'reset your password, then sign in',
    'const token = process.env.API_TOKEN',
    'trace 4bf92f3577b34da6a3ce929d0e0e4736 span 00f067aa0ba902b7',
    'order 550e8400-e29b-41d4-a716-446655440000 is open',
    'at charge (/srv/app/src/password.ts:12:3)',
    'order_id: 4539148803436467',
    'GET /orders/:id 404 in 12 ms',
    `"integrity": "sha512-${drawn(43)}+${drawn(42)}=="`,
    `src: url(data:font/woff2;base64,${drawn(40)}/${drawn(40)}+)`,
    `-----BEGIN PUBLIC KEY-----\n${drawn(64)}\n${drawn(20)}+/\n-----END PUBLIC KEY-----`,
    `tx 0x${'c45fe9de6f2e68cc34dba613'.repeat(2)} mined`,
    `"cart_id": "${drawn(21)}"`,
    `req_${drawn(24)} took 41 ms`,
    `stripe publishable pk_live_${drawn(24)}`,
    `cursor ${btoa('{"id":100,"page":2}')}`,
    'at validatePassword (/srv/app/src/auth/password.ts:74:9)',
    'pod/shop-api-5950544xq6-6m1o4 CrashLoopBackOff',
    'at sun.reflect.NativeMethodAccessorImpl.invoke0(Native Method)',
    'const token = await getToken()',
    'token = SyntaxKind.Unknown;',
    'npm:react@18.2.0 and shop:1.2@sha256:12ab, see mailto:anna@shop.test',
    "SyntaxError: Unexpected token 'isLoading2'",
    `sent to https://${'416f2ee6b2210288'.repeat(2)}@errors.shop.test/monitor/32`,
    'npm_config_user_agent=npm/11.19.1',
    'self.token = token',
    "{ refreshToken: 'refresh_token', labels: { password: 'Password' } }",
    'node.SyntaxToken = SyntaxToken$2;',
    'secret "shop-tls" not found',
    'password !== confirmation',
    '"js-tokens": "^3.0.0 || ^4.0.0", "tokenSpace": "0.5rem"',
    'arn:aws:secretsmanager:eu-west-1:408785595586:secret:prod/db-AbCdEf',
    'mfa: ready, credentials="verified", api-key=revoked',
    'def check(token: bytes, secret: bytearray) -> bool:',
    `order_${drawn(14)} captured`,
    'credentials: Credentials | undefined;',
    'std::pin::Pin and AsmToken::TokenKind',
    '--page-token=PAGE_TOKEN',
    'cache miss for key eeb4a1a0-264a-4ed7-af73-4e9360dbf70e',
    'calls setAccessControl2ForEveryUser of it',
    'at getV3PatchFind, V1PodTemplateSpec and addAutoIpAddressToUser',
    `x-amz-id-2: ${drawn(30)}/${drawn(30)}`,
    `h1:${drawn(43)}= go.sum mismatch`,
    'GET /v1/items?page_token=DHblExeDlJ6vqY7&limit=20',
    'token: トークンは6文字以上です',
    'item 1234 of 20 in 3000 ms',
    '2026-11-21T06:13:40.123Z',
    "password: can't be blank",
    'token: Enter a valid value.',
    'Invalid Refresh Token: Already used',
    'secret: length must be between 16 and 64',
    'PWD=/srv/app OLDPWD=/srv',
  ])('%s stays', (text) => {
    expect(scrubber.text(text)).toBe(text)
  })
})
