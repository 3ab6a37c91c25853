import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import type { Policy } from './policy.ts'
import { fromRelayConfig } from '../rules/relay-config.ts'

/** What an advice says, as a policy; nothing when it is no policy to paste. */
function adviceOf(allow: string): Policy | undefined {
  const [, field, list, word] = /^policy\.(\w+): (?:\[(.+)\]|'(.+)'$)/.exec(allow) ?? []
  if (field === undefined) return undefined
  const name = list?.startsWith("'") === true ? list.slice(1, -1) : list && JSON.parse(list)
  return { [field]: list === undefined ? word : [name] }
}

/** Follows every advice until nothing is removed any more, or nothing new is told. */
function followed(input: unknown): { value: unknown; policy: Policy } {
  const policy: Record<string, unknown> = {}
  for (let round = 0; round < 8; round++) {
    const before = JSON.stringify(policy)
    for (const { allow } of createScrubber(policy).explain(input)) {
      for (const [field, told] of Object.entries(adviceOf(allow) ?? {})) {
        const known = (policy[field] ?? []) as readonly string[]
        policy[field] = Array.isArray(told) ? [...new Set([...known, ...(told as string[])])] : told
      }
    }
    if (JSON.stringify(policy) === before) break
  }
  return { value: createScrubber(policy).value(input), policy }
}

describe('an explanation', () => {
  test('tells the rule and how to allow it, without the text', () => {
    expect(createScrubber().explain({ apiKey: 'abc123', m: 'password=hunter2' })).toEqual([
      {
        path: ['apiKey'],
        rule: 'key:api-key',
        method: 'replace',
        allow: "policy.allowKeys: ['apiKey']",
      },
      {
        path: ['m'],
        rule: 'key:password',
        method: 'replace',
        range: [9, 19],
        allow: "policy.allowRules: ['key:password']",
      },
    ])
  })

  test.each([
    [{ credentials: { stripe: 'x1z' }, password: 'x1z' }, ['credentials']],
    [{ token: { deep: { x: 'abcdefgh1234' } }, password: 'x1z' }, ['token']],
    [
      { attributes: { 'db.password': { value: 'x1', type: 'string' } }, token: 'x1z' },
      ['db.password'],
    ],
    [{ "o'clock_password": 'abc12345', token: 'x1z' }, ["o'clock_password"]],
  ])('of a key names the key that decided: %j', (input, allowKeys) => {
    const [first] = createScrubber().explain(input)
    const scrubber = createScrubber(adviceOf(first?.allow ?? ''))
    expect(adviceOf(first?.allow ?? '')).toEqual({ allowKeys })
    const [, [other]] = Object.entries(input) as unknown as [unknown, [string]]
    expect(scrubber.value(input)).toEqual({ ...input, [other]: '[Filtered]' })
  })

  test.each([
    [{ tags: [['password', 'abc123']] }],
    [{ list: [{ name: 'X-Api-Key', value: 'abc' }] }],
    [{ argv: ['--password', 'hunter2x'] }],
    [{ rawHeaders: ['Cookie', 'a=b'] }],
    [{ cookies: { sid: 'a' }, headers: { authorization: 'Bearer abcdefgh1' } }],
    [{ attributes: { 'http.request.header.x_team': { value: 'red', type: 'string' } } }],
    [{ attributes: { 'http.request.body.data': { value: 'red', type: 'string' } } }],
    [{ contraseña: 'hunter2x', note: 'contraseña: hunter2x' }],
  ])('can be followed: %j', (input) => {
    expect(followed(input).value).toEqual(input)
  })

  const source = new URL('../', import.meta.url)
  const samples = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(?!strict).*\.samples\.ts$/.test(path),
  )
  test.each(samples)('can be followed for each sample of %s', async (path) => {
    const { catches } = (await import(new URL(path, source).href)) as Record<'catches', string[]>
    for (const text of catches.map((marked) => marked.replace(/[«»]/g, ''))) {
      expect([text, followed(text).value]).toEqual([text, text])
    }
  })

  test('of a rule of the policy can be followed, too', () => {
    const { policy } = fromRelayConfig({ applications: { '**': ['@ip', '@email:mask'] } })
    const input = { note: ['bob', 'x.test'].join('@'), at: [10, 0, 0, 1].join('.') }
    const [{ allow } = { allow: '' }] = createScrubber(policy).explain(input)
    expect(allow).toBe("policy.allowRules: ['@email:mask']")
    expect(createScrubber({ ...policy, ...adviceOf(allow) }).value(input)).toEqual({
      note: input.note,
      at: '[ip]',
    })
    expect(() => createScrubber({ ...policy, allowRules: ['@emial:mask'] })).toThrow(
      'did you mean @email:mask?',
    )
  })

  test('tells of the name and of the password of a URL apart', () => {
    const { inspect, explain } = createScrubber()
    const { value, findings } = inspect('see https://bob:pw12@host.test/x')
    expect(findings.map(({ range = [0] }) => String(value).slice(...range))).toEqual([
      '[Filtered]',
      '[Filtered]',
    ])
    expect(explain('https://bob:pw12@host.test/x')).toHaveLength(2)
  })

  describe('under strict', () => {
    const mode = 'strict'
    const event = {
      event_id: 'a'.repeat(32),
      message: 'the cart is empty',
      level: 'error',
      modules: { express: '5.0.0' },
      tags: [
        ['level', 'error'],
        ['team', 'red'],
        ['word', 'password=hunter2'],
      ],
      extra: { note: 'two words', deep: { a: 1 } },
      contexts: { trace: { trace_id: 'b'.repeat(32), data: { 'http.flavor': 1.1 } } },
    }
    const told = createScrubber({ mode }).explain(event)

    test('names each place that strict alone held back, and no text of it', () => {
      expect(told.filter(({ rule }) => rule === 'strict').map(({ path }) => path)).toEqual([
        ['message'],
        ['modules'],
        ['tags', 1],
        ['tags', 2],
        ['extra', 'note'],
        ['extra', 'deep'],
        ['contexts', 'trace', 'data', 'http.flavor'],
      ])
      expect(JSON.stringify(told)).not.toMatch(/cart|5\.0|'red'|two words|hunter2/)
      expect(createScrubber({ mode }).explain('the cart is empty')).toEqual([
        {
          path: [],
          rule: 'strict',
          method: 'replace',
          allow: expect.stringMatching(/^policy\.allowTexts: name the whole text/) as string,
        },
      ])
    })

    test('says how to allow it, and that can be followed', () => {
      const forms = told.flatMap(({ allow }) => {
        const [, name, form] = /^policy\.allowTags: \{ '([\w.]+)': \/(.+)\/ \}/.exec(allow) ?? []
        return name === undefined ? [] : [[name, new RegExp(form as string)] as const]
      })
      const allowTags = Object.fromEntries(forms)
      const again = createScrubber({ mode, allowTags, allowTexts: [event.message] })
      const { modules: _, extra, ...rest } = event
      expect(again.value(event)).toEqual({
        ...rest,
        tags: [...event.tags.slice(0, 2), ['word', 'password=[Filtered]']],
        extra: { note: extra.note },
      })
      const left = again.explain(event).filter(({ rule }) => rule === 'strict')
      expect(left.map(({ path, allow }) => [path[0], allow])).toEqual([
        ['modules', "policy.mode: 'standard' lets texts leave after scrubbing"],
        ['extra', "policy.mode: 'standard' lets texts leave after scrubbing"],
      ])
    })
  })

  test('of what belongs to the promise says so, and such a rule is no rule to switch off', () => {
    const request = {
      url: 'https://x.test/',
      cookies: 'a=b',
      headers: { 'X-Team': 'red' },
      data: 'x',
    }
    const told = createScrubber().explain({
      event_id: 'a'.repeat(32),
      request,
      user: { email: 'a@b.test' },
    })
    expect(told.map(({ rule, allow }) => [rule, allow])).toEqual(
      expect.arrayContaining([
        ['request.header', "policy.allowHeaders: ['x-team']"],
        ['request.body', "policy.bodies: 'scrubbed'"],
        ['request.field', expect.stringMatching(/^nothing: /)],
        ['identity', expect.stringMatching(/^policy\.identity: /)],
      ]),
    )
  })
})
