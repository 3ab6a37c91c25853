import { expect, test } from 'vitest'
import { createStrict } from '../strict/strict.ts'
import { createLeanScrubber } from './create-lean-scrubber.ts'

const scrubber = createLeanScrubber()
const token = ['gh', 'p_', 'x7Kd9Qm2Rf5Tz8Wb1Nc4', 'Vh6Jg3Ls0PaY2u'].join('')

/** Characters as a generator draws them. */
const drawn = (length: number): string =>
  'x7Kd9Qm2Rf5Tz8Wb1Nc4Vh6Jg3Ls0PaY2u'.repeat(4).slice(0, length)

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

test.each([
  [{ key: 'authToken', newValue: 'hunter2x' }, 'newValue'],
  [{ path: ['user', 'password'], received: 'hunter2x' }, 'received'],
  [{ op: 'replace', path: '/user/password', value: 'hunter2x' }, 'value'],
  [{ type: 'password', value: 'hunter2x' }, 'value'],
])('a value goes where its neighbour names a secret: %j', (bag, key) => {
  expect(scrubber.value(bag)).toEqual({ ...bag, [key]: '[Filtered]' })
  const harmless = { path: ['user', 'city'], received: 'Berlin', after: 'Bonn', type: 'text' }
  expect(scrubber.value(harmless)).toEqual(harmless)
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
  const numbered = createLeanScrubber({ keys: ['zq2'] })
  expect(numbered.text('my_zq2=mild, page=2')).toBe('my_zq2=[Filtered], page=2')
})

test.each([['2024'], ['2fa'], ['é'], ['★★'], ['']])('the key word %j is read to the end', (key) => {
  const { text } = createLeanScrubber({ keys: [key] })
  expect(text(`my ${key}=mild, ★ 2024, token=abc1`)).toContain('token=[Filtered]')
})

test('a key of digits that a policy adds is seen in texts, too', () => {
  expect(createLeanScrubber({ keys: ['2024'] }).text('my_2024=mild')).toBe('my_2024=[Filtered]')
  expect(createLeanScrubber({ keys: ['2fa'] }).text('my_2fa=mild')).toBe('my_2fa=[Filtered]')
})

test('a key that a policy allows is allowed with its number alone', () => {
  const own = createLeanScrubber({ allowKeys: ['apiKey2'] })
  const bag = { apiKey2: 'hunter2x', apiKey3: 'hunter2x' }
  expect(own.value(bag)).toEqual({ ...bag, apiKey3: '[Filtered]' })
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

test.each(['efJWi(q63i)gx', 'XhZ[v#0B', 'kMRwC<0z74ly', 'a(DU+sM!m'])(
  'the drawn password %s is no code',
  (password) => {
    expect(scrubber.value({ password })).toEqual({ password: '[Filtered]' })
  },
)

test('a long path behind the key of a secret takes no time', () => {
  const path = '/linkedintoken/magic-link'.repeat(200)
  expect(scrubber.text(`?sas=${path}/7`)).toMatch(/^\?sas=/)
  expect(scrubber.text(`?sas=${path}`)).toBe(`?sas=${path}`)
})

test('a long word below the key of a secret takes no time', () => {
  const password = `${'correct'.repeat(5_000)}!`
  expect(scrubber.value({ password })).toEqual({ password: '[Filtered]' })
})
