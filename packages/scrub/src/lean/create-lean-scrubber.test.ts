import { describe, expect, test } from 'vitest'
import { createStrict } from '../strict/strict.ts'
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

test('an event keeps what helps and loses what the policy keeps back', () => {
  const event = {
    event_id: 'a'.repeat(32),
    user: { id: '7', email: 'anna@shop.test', ip_address: '10.0.0.1' },
    request: {
      url: 'https://x.test/a?token=a1b2c3',
      headers: { Accept: '*/*', Authorization: 'Bearer a1b2c3d4' },
      cookies: 'a=b',
      data: { a: 1 },
    },
    tags: [['password', 'hunter2x']],
    contexts: { trace: { trace_id: 'b'.repeat(32) }, app: { apiKey: 'a1b2', count: 2 } },
    exception: {
      values: [
        {
          type: 'Error',
          value: `no ${token}`,
          stacktrace: { frames: [{ vars: { a: 1 }, lineno: 3 }] },
        },
      ],
    },
  }
  const { value, findings } = scrubber.inspect(event)
  expect(value).toMatchObject({
    event_id: event.event_id,
    user: { id: '7' },
    request: { url: 'https://x.test/a?token=[Filtered]', headers: { Accept: '*/*' } },
    tags: [['password', '[Filtered]']],
    contexts: { trace: event.contexts.trace, app: { apiKey: '[Filtered]', count: 2 } },
    exception: {
      values: [{ type: 'Error', value: 'no [Filtered]', stacktrace: { frames: [{ lineno: 3 }] } }],
    },
  })
  const { _meta, ...rest } = value as Record<string, unknown>
  expect(JSON.stringify(rest)).not.toMatch(/anna|10\.0\.0\.1|cookies|"data"|vars"|a=b/)
  expect(_meta).toMatchObject({ user: { email: { '': { rem: [['tacet:identity', 'x']] } } } })
  expect(findings).toContainEqual({ path: ['user', 'email'], rule: 'identity', method: 'remove' })
  expect(findings.find(({ path }) => path.at(-1) === 'value')?.range).toEqual([3, 13])
  expect(scrubber.value(rest)).toEqual(rest)
})

test('a card that is a number goes from where a card stands', () => {
  const number = 4_539_148_803_436_467
  expect(scrubber.value({ payment: { number }, secret: { card: number }, took: number })).toEqual({
    payment: { number: '[Filtered]' },
    secret: { card: '[Filtered]' },
    took: number,
  })
})

test('what finds the source of an error stays', () => {
  const item = {
    debug_meta: { images: [{ code_file: `https://x.test/_next/static/chunks/${drawn(12)}_p.js` }] },
    attributes: { 'code.file.path': `/srv/app/${drawn(16)}.js`, 'code.function.name': 'pay' },
  }
  expect(scrubber.value(item)).toEqual(item)
})

test('a header goes with its value, in lists as in objects', () => {
  const request = { headers: [['Accept', '*/*'], ['X-Shop', 'a'], 'X-Raw', ['Host', 'x.test']] }
  const { value, findings } = scrubber.inspect({ request })
  expect(value).toEqual({
    request: {
      headers: [
        ['Accept', '*/*'],
        ['Host', 'x.test'],
      ],
    },
  })
  expect(findings).toEqual([])
})

test('a secret registered later goes from keys that were seen before', () => {
  const later = createLeanScrubber()
  expect(later.value({ 'zebra-stripe7': 1 })).toEqual({ 'zebra-stripe7': 1 })
  later.registerSecret('zebra-stripe7')
  expect(later.value({ 'zebra-stripe7': 1 })).toEqual({ '[Filtered]': 1 })
})

test('a policy adds terms, words of keys, own secrets and exceptions', () => {
  const own = createLeanScrubber({
    terms: ['Project Bluebird'],
    keys: ['rubric'],
    secrets: ['s3cret/value'],
    allowKeys: ['sessionKey'],
    allowRules: ['card'],
    identity: 'minimal',
    replacement: '[gone]',
  })
  expect(own.text('project bluebird has s3cret/value')).toBe('[gone] has [gone]')
  expect(own.text(encodeURIComponent('s3cret/value'))).toBe('[gone]')
  expect(own.text(`x ${btoa('a s3cret/value b')} y`)).not.toContain(
    btoa('s3cret/value').slice(2, 8),
  )
  expect(own.value({ teamRubric: 'x1', sessionKey: 'abc', user: { email: 'a@b.test' } })).toEqual({
    teamRubric: '[gone]',
    sessionKey: 'abc',
    user: { email: 'a@b.test' },
  })
  expect(own.text('paid with 4111 1111 1111 1111')).toBe('paid with 4111 1111 1111 1111')
})

test('a secret registered later goes from then on, one that is too common is refused', () => {
  const later = createLeanScrubber()
  expect(later.text('the zebra-stripe7 door')).toBe('the zebra-stripe7 door')
  expect(later.registerSecret('zebra-stripe7')).toBe(true)
  expect(later.text('the zebra-stripe7 door')).toBe('the [Filtered] door')
  expect(later.registerSecret('production')).toBe(false)
  expect(later.registerSecret('correcthorsebattery')).toBe(true)
  expect(later.text('it was correcthorsebattery')).toBe('it was [Filtered]')
})

test('strict lets no text out, and needs the table of what may leave', () => {
  const strict = createLeanScrubber({ mode: 'strict' }, createStrict('[Filtered]'))
  const event = { event_id: 'a'.repeat(32), message: 'a rubric of theirs', level: 'error' }
  expect(strict.value(event)).toEqual({
    event_id: event.event_id,
    message: expect.stringMatching(/^\[Filtered\] #/) as string,
    level: 'error',
  })
  expect(() => createLeanScrubber({ mode: 'strict' })).toThrow(
    "tacet: mode 'strict' needs createStrict() of @tacet/scrub/strict as second argument",
  )
})

test.each(
  (
    'password dbPw PSW wifi-psk passphrase clientSecret credentials accessToken Cookie apiKey ' +
    'security_answer pepper masterAuth recovery_codes connection_string mnemonic seedPhrase ' +
    'Authorization cardNumber kennwort senha contraseña CONTRASEÑA Пароль 密码 jwt ssid csrf sig salt ' +
    'assertion sas pin totp cvv cvc ssn pan iban mfa oauth bearer pw creds passcode shared_key ' +
    'x-api-key ConnectionStrings auth-code identified_by session_id otp cvv2 card-no smtpPass'
  ).split(' '),
)('the key %s is seen in a text and above a value', (key) => {
  expect(scrubber.text(`at start ${key}=9sW!4x-Qz7`)).toBe(`at start ${key}=[Filtered]`)
  expect(scrubber.value({ [key]: '9sW!4x-Qz7' })).toEqual({ [key]: '[Filtered]' })
})

test.each(['sessionState', 'nonce', 'userHash', 'loginTicket', 'verifier', 'digest', 'account'])(
  'the key %s is seen where its value was drawn by chance',
  (key) => {
    expect(scrubber.value({ [key]: drawn(21) })).toEqual({ [key]: '[Filtered]' })
  },
)

test('words of keys that a policy adds are seen in texts, too', () => {
  const own = createLeanScrubber({ keys: ['rubric'] })
  expect(own.text('teamRubric: mild, page: 2')).toBe('teamRubric: [Filtered], page: 2')
  const short = createLeanScrubber({ keys: ['zq', 'house number'] })
  expect(short.text('my_zq=mild houseNumber=12')).toBe('my_zq=[Filtered] houseNumber=[Filtered]')
})

test('texts that never come again do not make the engine forget or keep what it must not', () => {
  const one = createLeanScrubber()
  for (let count = 0; count < 12_000; count++) {
    expect(one.value({ [`field ${count}`]: `item ${count}` })).toEqual({
      [`field ${count}`]: `item ${count}`,
    })
  }
  expect(one.text(`using ${token} for it`)).toBe('using [Filtered] for it')
  one.registerSecret('item 11999')
  expect(one.text('item 11999')).toBe('[Filtered]')
})

test('what only the full engine does is refused where it is asked for', () => {
  const rules = [{ id: 'a', pattern: /a/, method: 'remove' as const }]
  expect(() => createLeanScrubber({ rules })).toThrow(/needs createScrubber of @tacet\/scrub$/)
})

test('what cannot be read or is too much does not leave', () => {
  const cycle: Record<string, unknown> = { name: 'a' }
  cycle['self'] = cycle
  const hostile = {
    get broken(): string {
      throw new Error('no')
    },
    cycle,
    bytes: new Uint8Array(3),
    big: 10n,
    date: new Date(0),
    map: new Map([['password', 'hunter2x']]),
    long: 'x'.repeat(2_000_000),
    ['__proto__x']: 1,
  }
  expect(scrubber.value(hostile)).toEqual({
    broken: '[Filtered]',
    cycle: { name: 'a', self: '[Circular]' },
    bytes: '[Uint8Array: 3 bytes]',
    big: '10',
    date: '1970-01-01T00:00:00.000Z',
    map: { password: '[Filtered]' },
    long: '[Filtered]',
    ['__proto__x']: 1,
  })
})
