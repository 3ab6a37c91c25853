import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const scrubber = createScrubber()
const { value, inspect } = scrubber
const filtered = '[Filtered]'

describe('secrets by place', () => {
  test('a field of an item that holds words holds no order number', () => {
    const card = ['4539', '1488', '0343', '6467'].join('')
    expect(value({ transaction: card, transaction_id: card })).toEqual({
      transaction: filtered,
      transaction_id: card,
    })
  })

  test('a key that says little says more below another one', () => {
    expect(value({ smtp: { pass: 'winterorange' }, tests: { pass: 'winterorange' } })).toEqual({
      smtp: { pass: filtered },
      tests: { pass: 'winterorange' },
    })
  })

  test('a secret key takes the text below it, but no numbers and switches', () => {
    expect(
      value({
        credentials: { type: 'oauth', stripe: 'x1', nested: { deep: ['y1'] }, count: 2 },
        tokens: 4096,
        max_tokens: 4096,
        hasPassword: true,
        pin: 1234,
        auth: [{ value: 'abc' }],
      }),
    ).toEqual({
      credentials: { type: 'oauth', stripe: filtered, nested: { deep: [filtered] }, count: 2 },
      tokens: 4096,
      max_tokens: 4096,
      hasPassword: true,
      pin: filtered,
      auth: [{ value: filtered }],
    })
  })

  test('names beside values: attributes, pairs and lists of headers', () => {
    expect(
      value({
        attributes: {
          'db.password': { value: 'x1', type: 'string' },
          pin: { value: 4711, type: 'integer' },
        },
        list: [
          { name: 'X-Api-Key', value: 'abc' },
          { value: 'def', key: 'secret' },
        ],
        tags: [
          ['password', 'abc'],
          ['color', 'red'],
        ],
        rawHeaders: ['Host', 'x.test', 'Cookie', 'sid=abc; a=b', 'X-Auth-Token', 'abc'],
      }),
    ).toEqual({
      attributes: {
        'db.password': { value: filtered, type: 'string' },
        pin: { value: filtered, type: 'string' },
      },
      list: [
        { name: 'X-Api-Key', value: filtered },
        { value: filtered, key: 'secret' },
      ],
      tags: [
        ['password', filtered],
        ['color', 'red'],
      ],
      rawHeaders: [
        'Host',
        'x.test',
        'Cookie',
        `sid=${filtered}; a=${filtered}`,
        'X-Auth-Token',
        filtered,
      ],
    })
  })

  test('what is logged behind the name of a secret goes when it looks made up', () => {
    const drawn = ['k7Gh2', 'Lm9QxR4'].join('')
    expect(
      value({
        logged: ['token:', drawn],
        headers: ['Host', 'x.test', 'Authorization', drawn],
        fields: ['password', 'token', 'oauth2'],
        told: ['changed the password of', drawn],
        secrets: ['color', drawn],
        pairs: [{ k: 'token', v: drawn }],
      }),
    ).toEqual({
      logged: ['token:', filtered],
      headers: ['Host', 'x.test', 'Authorization', filtered],
      fields: ['password', 'token', 'oauth2'],
      told: ['changed the password of', drawn],
      secrets: [filtered, filtered],
      pairs: [{ k: 'token', v: filtered }],
    })
  })

  test('a key in disguise is the key that it shows', () => {
    const keys = ['pass\u200bword', 'ｐａｓｓｗｏｒｄ', 'pass%77ord', 'pass\\u0077ord']
    for (const key of keys) expect(value({ [key]: 'hunter2' })).toEqual({ [key]: filtered })
  })

  test('an attribute is judged like the bare value below its key', () => {
    const words = { auth: 'basic', password: 'Password', token: 'Token', cookies: 'Cookies' }
    const attributes = Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, { value: text, type: 'string' }]),
    )
    expect(value({ words, attributes })).toEqual({ words, attributes })
  })

  test('what a form says of its fields stays in any language, and what was typed goes', () => {
    const errors = { password: ['zu kurz'], token: { message: 'doit avoir 8 signes' } }
    const validation = { password: { type: 'too_short' }, token: ['is_required'] }
    expect(value({ errors, validation })).toEqual({ errors, validation })
    expect(value({ errors: { password: 'hunter22' } })).toEqual({ errors: { password: filtered } })
  })

  test('a sentence names nothing, and what describes a detail of a person is none', () => {
    const labels = [['Enter your password', 'Click next']]
    const shapes = { UserName: { type: 'string', min: 1 }, username: { maxLength: 9 } }
    expect(value({ labels, shapes })).toEqual({ labels, shapes })
  })

  test('what describes a secret stays below its name, and what may be one goes', () => {
    const credentials = { region: 'eu-west-1', backend: 'vault', owner: 'ci' }
    const icons = { password: 'lock', token: 'coin' }
    const names = {
      auth_token: 'authToken',
      storageKey: 'cart',
      route: { resetPassword: '/new-pw' },
    }
    expect(value({ credentials, icons, names })).toEqual({ credentials, icons, names })
    expect(value({ credentials: { stripe: 'hunter' }, storageKey: 'aB3dE5fG7hJ9' })).toEqual({
      credentials: { stripe: filtered },
      storageKey: filtered,
    })
  })

  test('the number of an order is no card, though it passes the check', () => {
    const number = ['4539', '1488', '0343', '6467'].join('')
    expect(value({ order: { number } })).toEqual({ order: { number } })
    expect(value({ payment: { number } })).toEqual({ payment: { number: filtered } })
  })

  test('the module of a frame is a place in code', () => {
    const frame = { module: 'jsonwebtoken:verify', function: 'verify', lineno: 1 }
    const stack = { exception: { values: [{ type: 'E', stacktrace: { frames: [frame] } }] } }
    expect(value(stack)).toEqual(stack)
  })

  test('a container of items asks for no address', () => {
    const container = {
      version: 2,
      ingest_settings: { infer_ip: 'auto', infer_user_agent: 'auto' },
      items: [{ trace_id: 'a'.repeat(32), body: 'x' }],
    }
    expect(value(container)).toHaveProperty('ingest_settings', {
      infer_ip: 'never',
      infer_user_agent: 'auto',
    })
    expect(createScrubber({ identity: 'minimal' }).value(container)).toEqual(container)
  })

  test('what stands beside a removed place is read again', () => {
    const key = ['AKIA', 'Q3EGRIYT5QJ2WXN7'].join('')
    const once = scrubber.text(['4111', '1111', '1111', '1111', key].join(''))
    expect(once).not.toContain('4111')
    expect(scrubber.text(once)).toBe(once)
  })

  test('remarks of an earlier pass stay, and forged ones do not', () => {
    const first = value({ event_id: 'f'.repeat(32), message: 'password=hunter2 x' })
    expect(first).toHaveProperty('_meta')
    expect(value(first)).toEqual(first)
    const headers = { 'set-cookie': ['sid=a1b2c3; Path=/'], authorization: 'Bearer a1b2c3d4' }
    const cookies = value({ event_id: 'f'.repeat(32), message: 'pin: 1234', extra: { headers } })
    expect(inspect(cookies)).toEqual({ value: cookies, findings: [] })
    const log = { trace_id: 'f'.repeat(32), body: 'password=hunter2 x', attributes: {} }
    const container = { items: [{ ...log, attributes: { 'user.email': { value: 'a@b.test' } } }] }
    const logs = value(container)
    expect(logs).toHaveProperty('items.0._meta.attributes')
    expect(value(logs)).toEqual(logs)
    const forged = { message: { '': { rem: [['tacet:jwt', 's', 1, 2, 'hello']] } } }
    expect(value({ event_id: 'f'.repeat(32), _meta: forged })).not.toHaveProperty('_meta')
  })

  test('lists of arguments, buffers and cards as numbers', () => {
    const number = Number(['4242', '4242', '4242', '4242'].join(''))
    expect(
      value({
        argv: ['app', '--password', 'hunter2', '--verbose', '--token=abc'],
        buffer: JSON.parse(JSON.stringify(Buffer.from('abc'))) as unknown,
        card: { number, month: 12 },
        source: { object: 'x', number, exp_month: 12 },
        order: { number },
      }),
    ).toEqual({
      argv: ['app', '--password', filtered, '--verbose', `--token=${filtered}`],
      buffer: '[Buffer: 3 bytes]',
      card: { number: filtered, month: 12 },
      source: { object: 'x', number: filtered, exp_month: 12 },
      order: { number },
    })
  })

  test('a secret used as a property name goes, and neighbours keep their own', () => {
    const card = ['4111', '1111', '1111', '1111'].join('')
    expect(value({ [card]: 1, [`${card} `]: 2 })).toEqual({ [filtered]: 1, [`${filtered} `]: 2 })
    expect(JSON.stringify(inspect({ [card]: 1 }))).not.toContain(card)
  })

  test('each of several values beside one name is read, and none is lost', () => {
    expect(value({ v: 1, value: 2, name: 'lcp' })).toEqual({ v: 1, value: 2, name: 'lcp' })
    const named = { value: 'hunter2x', val: 'hunter3y', name: 'password' }
    expect(value(named)).toEqual({ value: filtered, val: filtered, name: 'password' })
  })

  test('arguments of a call are read as the list they are', () => {
    const given = { 0: '--password', 1: 'hunter2', 2: null }
    expect(value({ given, sparse: { 0: '--password', 5: 'reset' } })).toEqual({
      given: { 0: '--password', 1: filtered, 2: null },
      sparse: { 0: '--password', 5: 'reset' },
    })
  })

  test('a long list without its brackets is counted once', () => {
    const list = { ...Array.from({ length: 60_000 }, (_, index) => `item number ${index}`) }
    expect(value({ list })).toEqual({ list })
  })

  test('bytes that spell a text are read as one', () => {
    const bytes = [...Buffer.from('password=hunter2')]
    expect(value({ bytes, map: { ...bytes } })).toEqual({
      bytes: `password=${filtered}`,
      map: `password=${filtered}`,
    })
    expect(value({ password: [...Buffer.from('hq7Zk2-Wp9')] })).toEqual({ password: filtered })
    const many = Array.from({ length: 60_000 }, () => 65)
    expect(value({ many })).toEqual({ many })
    expect(value({ colours: [120, 45, 33, 44, 120, 45, 33, 44] })).toEqual({
      colours: [120, 45, 33, 44, 120, 45, 33, 44],
    })
  })

  test('a text that was spelled out letter by letter is read as one', () => {
    const spelled = Object.fromEntries([...'password=hunter2'].entries())
    expect(value({ spelled })).toEqual({ spelled: `password=${filtered}` })
    const letters = [...'0b60b864d198a882']
    expect(value({ token: letters, letters })).toEqual({ token: filtered, letters })
  })

  test('a code below what it verifies is one for a single use', () => {
    const codes = { verification: { code: '482913' }, otp: { code: 482913 } }
    expect(JSON.stringify(value(codes))).not.toContain('482913')
    const others = {
      pins: 3,
      error: { code: '482913' },
      auth: { code: 401 },
      country: { code: 276 },
    }
    expect(value(others)).toEqual(others)
  })

  test('findings say where and by which rule, and hold no text', () => {
    expect(inspect({ a: [{ password: 'hunter2' }], m: 'x password=hunter2 y' }).findings).toEqual([
      { path: ['a', 0, 'password'], rule: 'key:password', method: 'replace' },
      { path: ['m'], rule: 'key:password', method: 'replace', range: [11, 21] },
    ])
  })
})
