import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const { value } = createScrubber()
const filtered = '[Filtered]'

describe('values named by their neighbours', () => {
  test('names of headers in a list are no values of each other', () => {
    const allow = ['X-Api-Key', 'X-Amz-Content-Sha256', 'x-auth-token', 'x-b3-flags']
    expect(value({ allow })).toEqual({ allow })
    expect(value({ list: ['X-Api-Key', 'Maple4402x'] })).toEqual({ list: ['X-Api-Key', filtered] })
  })

  test('bytes of a key go below its name, ids of words stay', () => {
    const bytes = Array.from({ length: 64 }, (_, at) => (at * 37) % 256)
    expect(value({ secretKey: bytes, tokens: bytes, sizes: bytes })).toEqual({
      secretKey: filtered,
      tokens: bytes,
      sizes: bytes,
    })
  })

  test('names beside values under the words of forms, queues and syntax trees', () => {
    const drawn = ['k7Gh2Lm9', 'QxR4tB8w'].join('')
    expect(
      value({
        form: { fieldName: 'password', fieldValue: 'abc' },
        attribute: { key: 'client_secret', stringValue: 'abc' },
        argument: {
          kind: 'Argument',
          name: { kind: 'Name', value: 'password' },
          value: { kind: 'StringValue', value: 'abc' },
        },
        session: { id: drawn, state: 'open' },
        plan: { fieldName: 'plan', fieldValue: 'pro' },
        input_password: 'abc',
        argv: ['tool', '--auth.password', 'abc', '--n.m', 'abc'],
        input_tokens: 12,
        authorizationHeader: drawn,
      }),
    ).toEqual({
      form: { fieldName: 'password', fieldValue: filtered },
      attribute: { key: 'client_secret', stringValue: filtered },
      argument: {
        kind: 'Argument',
        name: { kind: 'Name', value: 'password' },
        value: { kind: 'StringValue', value: filtered },
      },
      session: { id: filtered, state: 'open' },
      plan: { fieldName: 'plan', fieldValue: 'pro' },
      input_password: filtered,
      argv: ['tool', '--auth.password', filtered, '--n.m', 'abc'],
      input_tokens: 12,
      authorizationHeader: filtered,
    })
  })
})

test('a pin beside the state of something is no postal code', () => {
  expect(value({ state: 'active', country: 'DE', pincode: '482913' })).toMatchObject({
    pincode: filtered,
  })
})

test('a key that is secret goes, and what it opens is told by another name', () => {
  const drawn = ['k7Gh2Lm9', 'QxR4tB8w'].join('')
  const other = ['m3Vc8Yn5', 'TzK1pD6s'].join('')
  expect(
    value({
      sessions: { [drawn]: { since: 5 }, [other]: { since: 6 } },
      usersByToken: { [drawn]: 1, oauth2GoogleCalendarApi: 2 },
      secrets: { 'prod-db-credentials-2026': { version: 3 } },
      builds: { [drawn]: { since: 7 } },
    }),
  ).toEqual({
    sessions: { [filtered]: { since: 5 }, [`${filtered} 2`]: { since: 6 } },
    usersByToken: { [filtered]: 1, oauth2GoogleCalendarApi: 2 },
    secrets: { 'prod-db-credentials-2026': { version: 3 } },
    builds: { [drawn]: { since: 7 } },
  })
})

test('fields of a page by their ids, headers, settings and changes by their names', () => {
  expect(
    value({
      fields: [
        { id: 'password', value: 'lantern' },
        { id: 'city', value: 'lantern' },
      ],
      header: { headerName: 'X-Api-Key', headerValue: 'lantern' },
      setting: { option: 'smtp.password', val: 'lantern' },
      diff: { kind: 'E', path: ['user', 'password'], lhs: 'lantern', rhs: 'beacon' },
      wallet: { seed: `${'legal winner thank year wave '.repeat(2)}sausage yellow` },
      cookieHeader: 'theme=dark; mode=wide',
      pairingCode: '482913',
      apiKey: { name: 'build', lastFour: 'x9Zq', value: 'lantern' },
      orderBy: { token: 'asc' },
      selectors: { password: '#password' },
    }),
  ).toEqual({
    fields: [
      { id: 'password', value: filtered },
      { id: 'city', value: 'lantern' },
    ],
    header: { headerName: 'X-Api-Key', headerValue: filtered },
    setting: { option: 'smtp.password', val: filtered },
    diff: { kind: 'E', path: ['user', 'password'], lhs: filtered, rhs: filtered },
    wallet: { seed: filtered },
    cookieHeader: `theme=${filtered}; mode=${filtered}`,
    pairingCode: filtered,
    apiKey: { name: 'build', lastFour: 'x9Zq', value: filtered },
    orderBy: { token: 'asc' },
    selectors: { password: '#password' },
  })
})

test('a value of a column, and one that a store keeps below its name', () => {
  const drawn = ['k7Gh2Lm9', 'QxR4tB8w'].join('')
  expect(
    value({
      cell: { column: 'password', value: 'lantern' },
      place: { line: 3, column: 7, value: 'lantern' },
      command: { name: 'set', args: ['session:9', drawn, 'EX', '3600'] },
    }),
  ).toEqual({
    cell: { column: 'password', value: filtered },
    place: { line: 3, column: 7, value: 'lantern' },
    command: { name: 'set', args: ['session:9', filtered, 'EX', '3600'] },
  })
})
