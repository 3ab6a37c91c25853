import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import type { Identity } from '../policy/policy.ts'

const mail = ['bob', 'x.test'].join('@')
const address = [203, 0, 113, 77].join('.')

describe('details of a person', () => {
  const carriers = [
    { currentUser: { email: mail, displayName: 'Bob', ip: address } },
    { auth_user: { firstName: 'Bob', phone: '5552671' } },
    { req: { ip: address, ips: [address], socket: { remoteAddress: address } } },
    { clientIp: address, sourceIp: address, ipAddress: address, 'client.ip': address },
    { headers: { forwarded: `for=${address}`, 'fastly-client-ip': address } },
    { headers: { 'x-azure-clientip': address, 'x-original-forwarded-for': address } },
    { attributes: { 'user.phone': { value: '5552671', type: 'string' } } },
    { attributes: { 'user.first_name': { value: 'Bob', type: 'string' } } },
    { attributes: { 'enduser.pseudo.id': { value: 'bob-1', type: 'string' } } },
  ]
  test.each(carriers)('go wherever a payload carries them: %j', (payload) => {
    const value = createScrubber({ identity: 'none' }).value(payload)
    expect(JSON.stringify(value)).not.toMatch(/bob|5552671|113\.77/i)
  })

  test.each([
    ['id', []],
    ['none', []],
    ['minimal', [mail, 'Bob', address]],
  ] as const)('stay as the identity %s says', (identity, kept) => {
    const user = { email: mail, username: 'Bob', ip_address: address }
    const value = createScrubber({ identity: identity as Identity }).value({ user })
    expect(Object.values((value as { user: object }).user)).toEqual(kept)
  })

  test.each(['db', 'db.query', 'cache.get', 'http.client'])(
    'are none where a span calls: the peer of %s is a server',
    (op) => {
      const span = { op, data: { 'network.peer.address': address, 'net.peer.ip': address } }
      const attributes = { 'sentry.op': { value: op }, 'network.peer.address': { value: address } }
      const { value } = createScrubber({ identity: 'none' })
      expect(value({ spans: [span] })).toEqual({ spans: [span] })
      expect(value({ attributes })).toEqual({ attributes })
    },
  )

  test('are none beside the name of a database', () => {
    const data = { 'db.system.name': 'postgresql', 'network.peer.address': address }
    expect(createScrubber().value({ data })).toEqual({ data })
  })

  test('are told by the peer of a request that was served', () => {
    const span = { op: 'http.server', data: { 'network.peer.address': address } }
    expect(createScrubber().value({ spans: [span] })).toEqual({
      spans: [{ op: 'http.server', data: {} }],
    })
  })

  test('do not take what only sounds alike', () => {
    const honest = {
      zip: '12345',
      tips: ['one'],
      script: 'a.js',
      address: 'no street',
      server_ip: address,
      'user.type': 'pro',
      'user.login.title': 'Welcome',
      user_agent: 'x',
    }
    expect(createScrubber({ identity: 'none' }).value(honest)).toEqual(honest)
  })

  test('become the same pseudonym wherever they stand, another one with another key', () => {
    const cleanWith = (hmacKey: string, payload: unknown): unknown =>
      createScrubber({ identity: 'pseudonym', hmacKey }).value(payload)
    const told = (payload: unknown): unknown =>
      JSON.parse(JSON.stringify(cleanWith('one', payload)), (key, value: unknown) =>
        key === '_meta' ? undefined : value,
      )
    const { user } = cleanWith('one', { user: { id: '7', email: mail } }) as {
      user: { id: string; email: string }
    }
    expect(user.id).toMatch(/^[\da-f]{32}$/)
    expect(cleanWith('two', { user: { id: '7' } })).not.toEqual({ user: { id: user.id } })
    const trace_id = 'a'.repeat(32)
    const attributes = {
      'user.id': { value: '7', type: 'string' },
      'enduser.id': { value: 7, type: 'integer' },
      'user.email': { value: mail },
      'client.address': { value: address, type: 'string' },
    }
    expect(told({ items: [{ trace_id, attributes }] })).toEqual({
      items: [
        {
          trace_id,
          attributes: {
            'user.id': { value: user.id, type: 'string' },
            'enduser.id': { value: user.id, type: 'string' },
            'user.email': { value: user.email },
          },
        },
      ],
    })
    expect(told({ tags: [['user.id', '7']], data: { 'user.id': 7 } })).toEqual({
      tags: [['user.id', user.id]],
      data: { 'user.id': user.id },
    })
    const started = '2026-01-01T00:00:00Z'
    expect(
      told({
        aggregates: [
          { started, did: '7' },
          { started, did: mail },
        ],
      }),
    ).toEqual({
      aggregates: [{ started, did: user.id }, { started }],
    })
    const once = told({ items: [{ trace_id, attributes }], user: { id: '7' } })
    expect(told(once)).toEqual(once)
  })

  test('leave nothing beside the pseudonym, whatever an attribute holds', () => {
    const { value } = createScrubber({ identity: 'pseudonym', hmacKey: 'one' })
    const odd = [{ value: mail, raw: mail }, { value: { deep: mail } }, { value: [mail] }, [mail]]
    for (const item of odd) {
      const clean = JSON.stringify(value({ attributes: { 'user.email': item } }))
      expect(clean).not.toContain('bob')
    }
  })
})
