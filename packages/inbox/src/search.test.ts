import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findText } from './search.ts'
import type { Place } from './search.ts'
import type { InboxRequest } from './store.ts'

const secret = ['hun', 'ter2/ü?>~ "p\\w"'].join('')

const requestWith = (part: Partial<InboxRequest>): InboxRequest => {
  const body = part.body ?? new Uint8Array()
  return {
    id: 1,
    time: '2026-01-01T00:00:00.000Z',
    method: 'POST',
    url: '/api/1/envelope/',
    headers: {},
    rawHeaders: [],
    endpoint: 'envelope',
    raw: body,
    body,
    truncated: false,
    status: 200,
    ...part,
  }
}
const inBody = (body: string | Uint8Array, text = secret): Place[] =>
  findText([requestWith({ body: Buffer.from(body as string) })], text)

const json = (text: string): string => JSON.stringify(text)
const unicode = (text: string): string =>
  text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const percentAll = (text: string): string => Buffer.from(text).toString('hex').replace(/../g, '%$&')

describe('findText finds a text', () => {
  it.each<[string, string, Place['form']]>([
    ['in plain', `x ${secret} y`, 'plain'],
    ['JSON-escaped', json(secret), 'escaped'],
    ['JSON-escaped with slashes escaped', json(secret).replaceAll('/', '\\/'), 'escaped'],
    ['JSON-escaped twice', json(json(secret)), 'escaped'],
    ['JSON-escaped three times', json(json(json(secret))), 'escaped'],
    ['as unicode escapes', unicode(secret), 'escaped'],
    [
      'as unicode escapes in capitals',
      unicode(secret).toUpperCase().replaceAll('U', 'u'),
      'escaped',
    ],
    ['as unicode escapes within JSON', json(unicode(secret)), 'escaped'],
    ['with one letter escaped', json(secret).replace('h', '\\u0068'), 'escaped'],
    ['percent-encoded', encodeURIComponent(secret), 'percent'],
    ['percent-encoded in small letters', encodeURIComponent(secret).toLowerCase(), 'percent'],
    ['percent-encoded byte by byte', percentAll(secret), 'percent'],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret)), 'percent'],
    ['as a form field', new URLSearchParams({ a: secret }).toString(), 'percent'],
    ['percent-encoded within JSON', json(`"${encodeURI(secret)}"`), 'percent'],
    ['JSON-escaped within percent encoding', encodeURIComponent(json(secret)), 'escaped'],
    ['as unicode escapes within percent encoding', percentAll(unicode(secret)), 'escaped'],
    ['JSON-escaped within base64', Buffer.from(json(secret)).toString('base64'), 'base64'],
    ['percent-encoded within base64', btoa(`a=${encodeURIComponent(secret)}`), 'base64'],
    ['in hexadecimal', Buffer.from(secret).toString('hex'), 'hex'],
    ['in hexadecimal capitals', Buffer.from(secret).toString('hex').toUpperCase(), 'hex'],
  ])('%s', (_name, body, form) => {
    expect(inBody(body).map((place) => place.form)).toContain(form)
  })

  it.each([0, 1, 2, 3, 4, 5])('in base64 behind %i other bytes, in both alphabets', (before) => {
    for (const alphabet of ['base64', 'base64url'] as const) {
      for (const after of ['', '!', '!!']) {
        const body = Buffer.from(`${'\u0001'.repeat(before)}${secret}${after}`).toString(alphabet)
        expect(inBody(body)).toMatchObject([{ where: 'body', form: 'base64' }])
        expect(inBody(json(json(body)))).toMatchObject([{ where: 'body', form: 'base64' }])
      }
    }
  })

  it('amid bytes that are no text', () => {
    const body = Buffer.concat([Buffer.of(0xff, 0x00, 0xc3), Buffer.from(secret), Buffer.of(0xfe)])
    expect(inBody(body)).toEqual([{ requestId: 1, where: 'body', form: 'plain', offset: 3 }])
  })

  it('in a compressed payload', () => {
    const body = Buffer.concat([
      Buffer.from('{}\n{"type":"replay_recording"}\n{"segment_id":0}\n'),
      deflateSync(json(secret)),
      Buffer.from('\n{"type":"event"}\n{}\n'),
    ])
    expect(inBody(body)).toMatchObject([{ where: 'body', form: 'compressed' }])
  })

  it('in the URL, the method and a header, and says which', () => {
    expect(findText([requestWith({ url: `/?q=${encodeURIComponent(secret)}` })], secret)).toEqual([
      { requestId: 1, where: 'url', form: 'percent', offset: 4 },
    ])
    expect(findText([requestWith({ method: 'HUNTER2' })], 'HUNTER2')).toMatchObject([
      { where: 'method' },
    ])
    const rawHeaders = ['Baggage', `sentry-release=${encodeURIComponent(secret)}`]
    expect(findText([requestWith({ rawHeaders })], secret)).toMatchObject([
      { where: 'header', header: 'baggage', form: 'percent' },
    ])
  })
})

describe('findText stays silent', () => {
  it('when the text is not there', () => {
    expect(inBody(`{"password":"[Filtered]","note":"${secret.slice(0, -3)}"}`)).toEqual([])
  })
  it('when a short text only stands there by chance in an encoding', () => {
    expect(inBody(Buffer.from('xyz').toString('base64'), 'xyz')).toEqual([])
    expect(inBody(Buffer.from('xyz').toString('hex'), 'xyz')).toEqual([])
  })
  it('except for an empty text, which it refuses', () => {
    expect(() => inBody('x', '')).toThrow(TypeError)
  })
})
